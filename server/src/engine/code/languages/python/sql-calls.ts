import { argumentOf, type CodeContext } from '../../context.ts';
import type { Argument, SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { importsModule, isTestPath } from './calls.ts';
import { isRemote } from './proof.ts';
import { isHarmlessInSql, looksLikeSql, positionOf } from './sql-text.ts';
import { textParts } from './text-parts.ts';
import { isUnknown } from './unknown.ts';

const methods = [
  'execute',
  'executemany',
  'executescript',
  'execute_sql',
  'exec_driver_sql',
  'execute_async',
  'execute_query',
  'execute_query_dict',
  'execute_insert',
  'execute_many',
  'execute_statement',
  'execute_string',
  'execute_and_fetchall',
  'raw',
  'raw_query',
  'query',
  'query_row',
  'run_query',
  'setQuery',
  'prepareQuery',
  'simple_query',
  'fetch',
  'fetchrow',
  'fetchval',
  'fetch_all',
  'fetch_one',
  'fetch_val',
  'iterate',
  'prepare',
  'copy_expert',
  'copy_from_query',
  'cursor',
  'run',
  'run_sql',
  'sql',
  'scalar',
  'scalars',
  'from_statement',
  'get_records',
  'get_first',
  'get_pandas_df',
  'start_query_execution',
  'read_sql',
  'read_sql_query',
];
/** Methods of a query builder that take a text as a piece of SQL. */
const clauses = ['filter', 'having', 'order_by', 'group_by', 'distinct', 'where', 'select_from', 'with_hint', 'suffix_with', 'prefix_with'];
const functions = [
  'sqlalchemy.text',
  'sqlalchemy.sql.text',
  'sqlalchemy.sql.expression.text',
  'sqlalchemy.literal_column',
  'sqlalchemy.sql.literal_column',
  'sqlalchemy.sql.expression.literal_column',
  'sqlalchemy.DDL',
  'sqlalchemy.schema.DDL',
  'sqlmodel.text',
  'db.text',
  'text',
  'pandas.read_sql',
  'pandas.read_sql_query',
  'pandas.io.sql.read_sql',
  'pandas.io.sql.read_sql_query',
  'awswrangler.athena.read_sql_query',
  'polars.read_database',
  'django.db.models.expressions.RawSQL',
  'django.db.models.RawSQL',
  'RawSQL',
  'flask_sqlalchemy.text',
  'peewee.SQL',
  'peewee.RawQuery',
  'pony.orm.raw_sql',
  'tortoise.expressions.RawSQL',
  'psycopg2.sql.SQL',
  'psycopg.sql.SQL',
  'duckdb.sql',
  'duckdb.query',
  'duckdb.execute',
  'pandasql.sqldf',
];
const drivers = [
  'sqlite3',
  'psycopg2',
  'psycopg',
  'pymysql',
  'MySQLdb',
  'mysql',
  'asyncpg',
  'aiomysql',
  'aiopg',
  'aiosqlite',
  'pyodbc',
  'pypyodbc',
  'cx_Oracle',
  'oracledb',
  'duckdb',
  'pymssql',
  'pg8000',
  'pgdb',
  'ibm_db',
  'ibm_db_dbi',
  'hdbcli',
  'teradatasql',
  'vertica_python',
  'clickhouse_driver',
  'clickhouse_connect',
  'databases',
  'databricks',
  'snowflake',
  'sqlalchemy',
  'sqlmodel',
  'django.db',
  'flask_sqlalchemy',
  'flask_mysqldb',
  'flaskext.mysql',
  'peewee',
  'tortoise',
  'records',
  'pyathena',
  'pyhive',
  'impala',
  'pyspark',
  'google.cloud.bigquery',
  'airflow',
  'neo4j',
  'py2neo',
  'SPARQLWrapper',
  'rdflib',
];
const database =
  /(?:^|[._])(?:c|cc|cur|curs|cursor|crsr|con|conn|cnx|cnxn|connection|db|database|session|engine|tx|transaction|pool|objects|spark|hook|sqlite3?|mysql|postgres|pg|bigquery|bq_client|duckdb)(?:\(\))?(?:\[\])?$/i;
/** Methods that other objects have under the same name for other things. */
const common = /\.(?:run|query|fetch|sql|raw|scalars?|prepare|iterate|cursor|run_query|execute_statement|execute_async|read_sql)$/;
const statementKeywords = ['sql', 'query', 'statement', 'operation', 'raw_query', 'clause', 'QueryString', 'string', 'text'];

export const sqlCallNames = [...methods.map((name) => `*.${name}`), ...functions];
export const sqlClauseNames = clauses.map((name) => `*.${name}`);

/** True where the receiver, the driver or the function tells that the text is sent to a database. */
export function sendsSql({ name: { path } }: Call, context: CodeContext): boolean {
  if (functions.includes(path)) return true;
  const receiver = path.replace(/\.\w+$/, '');
  return (
    database.test(receiver) ||
    /(?:^|\.)(?:cursor|connect|get_connection|create_engine|get_db|acquire|sessionmaker|SparkSession)\b/.test(receiver) ||
    (!common.test(path) && importsModule(context, ...drivers))
  );
}

export interface SqlFinding {
  readonly argument: Argument;
  /** `proven`: data from another machine; `built`: a value where a placeholder could stand; `unknown`: anything else not constant. */
  readonly kind: 'proven' | 'built' | 'unknown';
  readonly trace: TaintTrace | null;
}

/** True for a piece of SQL with a value where a placeholder could stand. */
export function isRiskyText(text: SyntaxNode, context: CodeContext): boolean {
  const parts = textParts(text, context);
  return parts.some((part, index) => part.kind === 'value' && !isHarmlessInSql(part, context) && positionOf(parts, index) !== 'name');
}

function hasUnknownPart(text: SyntaxNode, context: CodeContext): boolean {
  return textParts(text, context).some((part) => part.kind === 'value' && !isHarmlessInSql(part, context) && isUnknown(part.node, context));
}

/** A name whose value a caller gives, or a text that is put together; the statement objects of a query builder are neither. */
function mayBeText(argument: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(argument);
  const read = context.expression(value);
  if (read.kind === 'build') return true;
  if (read.kind === 'name') {
    if (context.isBuilt(value)) return true;
    const path = context.resolve(value);
    return path !== null && path.root !== 'import' && !path.path.endsWith(')');
  }
  if (read.kind === 'index') return true;
  if (read.kind === 'choice') return read.options.some((option) => mayBeText(option, context));
  if (read.kind !== 'call') return false;
  const callee = context.expression(read.callee);
  return callee.kind === 'member' && /^(?:format|join|replace|format_map)$/.test(callee.property);
}

/** What there is to say of the statement that a call sends, or null. Shared, so that one place gets one finding. */
export function sqlFinding(call: Call, context: CodeContext): SqlFinding | null {
  const named = statementKeywords.map((name) => argumentOf(call.args, name)).find((found) => found !== null);
  const first = argumentOf(call.args, 0);
  const argument = call.name.path === 'pandasql.sqldf' || first === null ? (named ?? first) : first;
  if (argument === null || argument.spread || context.isConstant(argument.node)) return null;
  const parts = textParts(argument.node, context);
  const isSql = looksLikeSql(parts);
  const surely = sendsSql(call, context);
  if (!isSql && !surely) return null;
  const trace = context.trace(argument.node);
  if (trace !== null && isRemote(trace)) {
    // A text that does not begin as SQL is a statement only where the call surely sends one.
    if (isSql || /\.(?:execute\w*|raw|exec_driver_sql)$/.test(call.name.path) || functions.includes(call.name.path))
      return { argument, kind: 'proven', trace };
  }
  if (isSql && !isTestPath(context.path) && isRiskyText(argument.node, context)) return { argument, kind: 'built', trace };
  if (!mayBeText(argument.node, context) || !hasUnknownPart(argument.node, context)) return null;
  const isBuilt =
    context.isBuilt(argument.node) &&
    (isSql || !common.test(call.name.path) || parts.some((part) => part.kind === 'text' && sqlWord.test(part.value)));
  // A variable beside parameters is a statement that leaves its values out.
  const isAlone = call.args.filter(({ name }) => name === null).length === 1 && argumentOf(call.args, 'params') === null;
  const isVariable =
    surely && isAlone && !common.test(call.name.path) && context.expression(context.valueNode(argument.node)).kind === 'name';
  return isBuilt || isVariable ? { argument, kind: 'unknown', trace } : null;
}

const sqlWord = /\b(?:select|insert|update|delete|from|where|table|values|order by|group by|drop|call|exec|set|show|use|alter|create)\b/i;

/** A text given to `filter`, `having` or `order_by` of a query builder: SQLAlchemy takes it as SQL, Django takes no text there. */
export function clauseFinding(call: Call, context: CodeContext): SqlFinding | null {
  const argument = argumentOf(call.args, 0);
  if (argument === null || argument.spread || context.isConstant(argument.node)) return null;
  const value = context.valueNode(argument.node);
  if (context.expression(value).kind !== 'build' || !context.isBuilt(argument.node)) return null;
  const parts = textParts(argument.node, context);
  const text = parts.map((part) => (part.kind === 'text' ? part.value : 'x')).join('');
  const isClause = /\.(?:order_by|group_by|distinct)$/.test(call.name.path) || /[=<>]|\b(?:like|in|between|is)\b/i.test(text);
  if (
    !isClause ||
    !(importsModule(context, 'sqlalchemy', 'flask_sqlalchemy', 'sqlmodel', 'pyramid') || /(?:session|query|select)\b/i.test(call.name.path))
  )
    return null;
  // Django's `order_by("-" + field)` names a field.
  if (/^-?x$/.test(text) || importsModule(context, 'django')) return null;
  const trace = context.trace(argument.node);
  if (trace !== null && isRemote(trace)) return { argument, kind: 'proven', trace };
  if (!hasUnknownPart(argument.node, context)) return null;
  return { argument, kind: isTestPath(context.path) ? 'unknown' : 'built', trace };
}
