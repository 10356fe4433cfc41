import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { comesOverNetwork } from './destination.ts';
import { isSql, valuePieces } from './sql-text.ts';
import { isHarmlessPart, textPieces, type TextPiece } from './text-pieces.ts';

/** Methods that take a statement first. Most other libraries have methods of these names too, so the text must be SQL. */
const statementMethods = [
  'query',
  'execute',
  'raw',
  'all',
  'get',
  'run',
  'each',
  'exec',
  'prepare',
  'batch',
  'one',
  'oneOrNone',
  'many',
  'manyOrNone',
  'any',
  'none',
  'result',
  'multi',
  'queryRaw',
  '$queryRawUnsafe',
  '$executeRawUnsafe',
  '$queryRaw',
  '$executeRaw',
  'whereRaw',
  'orWhereRaw',
  'andWhereRaw',
  'havingRaw',
  'orderByRaw',
  'groupByRaw',
  'joinRaw',
  'fromRaw',
  'executeSql',
  'executeQuery',
  'executeAsync',
  'queryAsync',
  'runQuery',
  'createQuery',
  'simpleQuery',
  'querySync',
  'queryStream',
  'stream',
  'literal',
  'unsafe',
  'Request',
  'addBatch',
  'execSql',
  'execSQL',
  'queryOne',
  'queryFirst',
  'executeStatement',
  'ExecuteStatementCommand',
  'StartQueryExecutionCommand',
  'startQueryExecution',
  'executeCypher',
];
/** Methods of query builders that take a part of a statement. */
const partMethods = ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving', 'addSelect', 'leftJoin', 'innerJoin'];
export const sqlMethods = [...statementMethods, ...partMethods];

/** Methods whose text is always SQL, so that it need not begin like a statement. */
const onlySql =
  /\.(?:\$queryRawUnsafe|\$executeRawUnsafe|(?:or|and)?[wW]hereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw)$|^(?:sequelize(?:\.Sequelize)?(?:\(\))?|Sequelize|sequelize)\.literal$/;
const database =
  /^(?:pg|pg-pool|pg-promise|mysql|mysql2|mysql2\/promise|promise-mysql|mariadb|sqlite3|sqlite|better-sqlite3|mssql|tedious|oracledb|knex|sequelize|typeorm|@prisma\/client|node:sqlite|libsql|postgres|@libsql\/client|slonik|@neondatabase\/serverless|@vercel\/postgres|drizzle-orm|kysely|objection|bookshelf|mikro-orm|@mikro-orm\/\w+|neo4j-driver|cassandra-driver|snowflake-sdk|@google-cloud\/\w+)(?:\.|\(|$)/;
const databaseName =
  /(?:^|\.)(?:db|database|pool|conn|connection|con|knex|sequelize|mysql|pg|postgres|sqlite|sql|pgClient|dbClient|queryRunner|entityManager|prisma|dataSource|mysqlConnection|dbConnection|sqlConnection|dbPool|\w+Pool|\w+Connection|\w+Repository|repository|manager)(?:\(\))?\.[\w$]+$/i;

/** Keys under which options hold the statement. */
const textKeys = ['text', 'sql', 'query', 'sqlText', 'Statement', 'statement', 'QueryString'];

export interface SqlCall {
  /** The argument as it stands in the call. */
  readonly argument: SyntaxNode;
  /** `proven` data from outside, `likely` a value that varies where a value belongs, `unproven` anything else that varies. */
  readonly verdict: 'proven' | 'likely' | 'unproven';
  readonly trace: TaintTrace | null;
}

function clauseLike(pieces: readonly TextPiece[]): boolean {
  const literal = pieces.filter((piece) => typeof piece === 'string').join(' ');
  return /[\w.`"\]]\s*(?:=|<|>|\blike\b|\bin\s*\()/i.test(literal);
}

/** True for a list of placeholders that is made as long as the list of values: `ids.map(() => '?').join(',')`. */
function isPlaceholderList(context: CodeContext, piece: SyntaxNode): boolean {
  const text = context.textOf(context.valueNode(piece)).slice(0, 300);
  return /=>\s{0,3}['"`][?:@$]|\bfill\(\s{0,3}['"`][?]|repeat\(/.test(text);
}

/** What a call does with a text of SQL that varies, or null where it is no such call or nothing in it varies. */
export function readSqlCall(call: Call, context: CodeContext): SqlCall | null {
  const method = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
  const argument = argumentOf(call.args, method === 'stream' && call.args.length > 1 ? 0 : 0)?.node;
  // A tagged template passes its values apart from its text.
  if (argument === undefined || argument.parent?.id === call.node.id || context.isConstant(argument)) return null;
  const tagged = context.valueNode(argument);
  if (
    tagged.type === 'call_expression' &&
    tagged.childForFieldName('arguments')?.type === 'template_string' &&
    /(?:^|\.)(?:sql|SQL|Sql)$/.test(tagged.childForFieldName('function')?.text ?? '')
  )
    return null;
  const given = context.expression(context.valueNode(argument));
  const text =
    given.kind === 'object' ? textKeys.map((key) => context.pair(argument, key)?.value).find((found) => found != null) : argument;
  if (text == null || context.isConstant(text) || /^(?:function|array)$/.test(given.kind)) return null;
  const pieces = textPieces(context, text);
  const isKnown = database.test(call.name.path) && call.name.root !== 'global';
  const known = onlySql.test(call.name.path) || isKnown;
  const statement = isSql(pieces);
  const isPart = partMethods.includes(method);
  const clearMethod = !isPart && /query|execute|raw|execSql|unsafe/i.test(method) && !/^queryStream|literal$/.test(method);
  const named = databaseName.test(call.name.path);
  const reads = isPart
    ? clauseLike(pieces) && context.isBuilt(text)
    : statement || onlySql.test(call.name.path) || (clearMethod && (known || named));
  if (!reads) return null;
  for (const piece of pieces) {
    const trace = typeof piece === 'string' ? null : context.trace(piece);
    if (trace !== null && comesOverNetwork(trace)) return { argument, verdict: 'proven', trace };
  }
  const varying = pieces.filter(
    (piece): piece is SyntaxNode => typeof piece !== 'string' && !isHarmlessPart(context, piece) && !isPlaceholderList(context, piece),
  );
  if (varying.length === 0) return null;
  if (statement) {
    const values = valuePieces(pieces).filter(
      (piece) =>
        varying.includes(piece) &&
        /^(?:name|member|index|build)$/.test(context.expression(piece).kind) &&
        !/placeholder|param|bind|mark|where|clause|cond|sql|quer|table|column|field|schema|subselect/i.test(context.textOf(piece)),
    );
    if (values.length > 0) return { argument, verdict: 'likely', trace: null };
  }
  return { argument, verdict: 'unproven', trace: null };
}
