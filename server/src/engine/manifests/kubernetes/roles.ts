import type { Field } from '../../parse/yaml-fields.ts';
import type { KubernetesObject } from './model.ts';

/** One rule of a Role or ClusterRole. */
export interface RoleRule {
  readonly field: Field;
  readonly verbs: readonly Field[];
  readonly resources: readonly Field[];
  readonly apiGroups: readonly Field[];
}

/** The rules of a Role or ClusterRole; none for other kinds. */
export function roleRules(object: KubernetesObject): readonly RoleRule[] {
  if (!isRbac(object) || (object.kind !== 'Role' && object.kind !== 'ClusterRole')) return [];
  return object.root
    .get('rules')
    .items()
    .map((field) => ({
      field,
      verbs: field.get('verbs').items(),
      resources: field.get('resources').items(),
      apiGroups: field.get('apiGroups').items(),
    }));
}

export function isRbac(object: KubernetesObject): boolean {
  return object.apiVersion === null || /^(?:rbac\.authorization\.k8s|authorization\.openshift)\.io\//.test(object.apiVersion);
}

/** The item of a list that is one of the names, or undefined. */
export function findNamed(fields: readonly Field[], ...names: readonly string[]): Field | undefined {
  return fields.find((field) => names.includes(field.text() ?? ''));
}

/** Bindings of a role to subjects: the role's name and the subjects; null for other kinds. */
export function roleBinding(object: KubernetesObject): { roleName: Field; subjects: readonly Field[] } | null {
  if (!isRbac(object) || (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding')) return null;
  return { roleName: object.root.get('roleRef', 'name'), subjects: object.root.get('subjects').items() };
}
