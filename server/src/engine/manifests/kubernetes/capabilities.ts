import { fieldFix, removeField, setField, type FieldEdits } from '../../fix/yaml.ts';
import type { Fix } from '../../model/fix.ts';
import type { Field } from '../../parse/yaml-fields.ts';
import type { Container } from './model.ts';

/** A capability as the kernel knows it, without `CAP_` and in capitals; container runtimes read either form. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

/** Capabilities that a container adds, each with the field that names it. */
export function addedCapabilities(container: Container): readonly { name: string; field: Field }[] {
  return container.securityContext
    .get('capabilities', 'add')
    .items()
    .flatMap((field) => {
      const text = field.text();
      return text === null ? [] : [{ name: capabilityName(text), field }];
    });
}

/** Capabilities with which a process can become root on the node, or ALL. */
export const takeoverCapabilities: ReadonlySet<string> = new Set(['ALL', 'SYS_ADMIN']);

/** True when Kubernetes lets a container gain privileges whatever `allowPrivilegeEscalation` says, and rejects `false` beside it. */
export function forcesEscalation(container: Container): boolean {
  return (
    container.securityContext.get('privileged').boolean() === true || addedCapabilities(container).some(({ name }) => name === 'SYS_ADMIN')
  );
}

/**
 * A fix that sets `allowPrivilegeEscalation: false`, together with what the API server would reject beside it: privileged mode and
 * the capability SYS_ADMIN. Source: the validation of securityContext in the Kubernetes API reference, v1 SecurityContext.
 */
export function forbidEscalation(container: Container): Fix | null {
  const changes: FieldEdits[] = [setField(container.securityContext.get('allowPrivilegeEscalation'), false)];
  const privileged = container.securityContext.get('privileged');
  const forced: string[] = [];
  if (privileged.boolean() === true) {
    changes.push(setField(privileged, false));
    forced.push('privileged mode');
  }
  for (const { name, field } of addedCapabilities(container)) {
    if (name !== 'SYS_ADMIN') continue;
    changes.push(removeField(field));
    forced.push('SYS_ADMIN');
  }
  const also = forced.length === 0 ? '' : ` and take away ${forced.join(' and ')}`;
  return fieldFix('review', `Set allowPrivilegeEscalation to false${also} (set-user-ID programs stop gaining rights)`, ...changes);
}
