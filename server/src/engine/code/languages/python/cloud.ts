import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { importsModule } from './calls.ts';

/** True for a file that describes or calls a cloud of Amazon: its SDK, CDK, Pulumi, Troposphere. */
export function usesAmazon(context: CodeContext): boolean {
  return (
    importsModule(
      context,
      'boto3',
      'botocore',
      'aioboto3',
      'aiobotocore',
      'aws_cdk',
      'pulumi_aws',
      'troposphere',
      'cdktf',
      'cdktf_cdktf_provider_aws',
      'imports.aws',
      'constructs',
      'moto',
    ) || context.mentions(/\b(?:boto3|aws_cdk|(?:s3|iam|sqs|sns|kms)(?:_client)?\.(?:put|create|set)_\w{1,40}|arn:aws)\b/)
  );
}

/** The dictionary, or the call with its keywords, that a value stands in directly. */
export function holderOf(node: SyntaxNode): SyntaxNode | null {
  const item = node.parent;
  if (item?.type === 'pair') return item.parent;
  if (item?.type === 'keyword_argument') return item.parent?.parent ?? null;
  return null;
}

/** The value under a key or keyword of a holder. */
export function memberOf(holder: SyntaxNode, name: string, context: CodeContext): SyntaxNode | null {
  const read = context.expression(holder);
  if (read.kind === 'object') return read.pairs.find(({ key }) => key === name)?.value ?? null;
  if (read.kind === 'call') return read.args.find((argument) => argument.name === name)?.node ?? null;
  return null;
}

/** Texts of a value that is one text or a list of them. */
export function textsOf(node: SyntaxNode, context: CodeContext): string[] {
  const value = context.valueNode(node);
  const read = context.expression(value);
  return (read.kind === 'array' ? read.elements : [value]).flatMap((element) => {
    const text = context.stringOf(element);
    return text === null ? [] : [text];
  });
}

/** Ports that administrators and databases use, which nobody outside needs. */
const administrativePorts = new Set([
  20, 21, 22, 23, 135, 139, 445, 1433, 1434, 1521, 2375, 2376, 3306, 3389, 5432, 5601, 5900, 5985, 5986, 6379, 9042, 9200, 9300, 11211,
  27017,
]);

export function isAdministrative(from: number | null, to: number | null): boolean {
  if (from === null) return false;
  const end = to ?? from;
  return [...administrativePorts].some((port) => from <= port && port <= end);
}

export function numberOf(node: SyntaxNode | null, context: CodeContext): number | null {
  const value = node === null ? undefined : context.valueOf(node);
  return typeof value === 'number' ? value : null;
}

export interface PolicyStatement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly hasCondition: boolean;
}

/** Reads a dictionary as a statement of an access policy; null for other dictionaries. */
export function policyStatement(holder: SyntaxNode, context: CodeContext): PolicyStatement | null {
  const effect = memberOf(holder, 'Effect', context) ?? memberOf(holder, 'effect', context);
  const texts = (...names: readonly string[]): string[] => {
    for (const name of names) {
      const node = memberOf(holder, name, context);
      if (node === null) continue;
      const read = context.expression(context.valueNode(node));
      if (read.kind === 'object') return read.pairs.flatMap(({ value }) => (value === null ? [] : textsOf(value, context)));
      return textsOf(node, context);
    }
    return [];
  };
  const effectText = effect === null ? 'Allow' : (context.stringOf(effect) ?? context.textOf(effect));
  const statement = {
    allows: /allow$/i.test(effectText),
    actions: texts('Action', 'actions', 'Actions'),
    resources: texts('Resource', 'resources', 'Resources'),
    principals: texts('Principal', 'AWS', 'Principals'),
    hasCondition: memberOf(holder, 'Condition', context) !== null || memberOf(holder, 'conditions', context) !== null,
  };
  return statement.actions.length === 0 && statement.principals.length === 0 ? null : statement;
}
