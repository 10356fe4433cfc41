import type { DocumentState } from '../../document/document.ts';
import type { Span } from '../../model/span.ts';
import type { Field } from '../../parse/yaml-fields.ts';

/** One Kubernetes object: a document of a stream, or one item of a List. */
export interface KubernetesObject {
  readonly document: DocumentState;
  readonly root: Field;
  /** `apps/v1`, or null when a template decides it. */
  readonly apiVersion: string | null;
  readonly kind: string;
  readonly metadata: Field;
  readonly annotations: Field;
  /** True for a patch (Kustomize): what it does not say stands elsewhere, so rules about missing fields do not apply. */
  readonly isPatch: boolean;
  /** The pods that the object runs, or null when it runs none. */
  readonly workload: Workload | null;
}

/** The pods of a Pod, Deployment, CronJob and so on, wherever the pod specification stands in them. */
export interface Workload {
  readonly object: KubernetesObject;
  /** The pod specification: the map that holds `containers`. */
  readonly pod: Field;
  /** Where a finding about something missing from the whole pod is shown: the `spec` key above the pod specification. */
  readonly podSpan: Span;
  /** Annotations of the pods themselves. */
  readonly podAnnotations: Field;
  readonly securityContext: Field;
  readonly containers: readonly Container[];
  /** True for kinds that Kubernetes itself does not know but which embed a pod template. */
  readonly isCustomKind: boolean;
  /** True for Windows pods (`spec.os.name`), to which settings of the Linux kernel do not apply. */
  readonly isWindows: boolean;
}

export interface Container {
  readonly workload: Workload;
  /** A sidecar is an init container with `restartPolicy: Always`. */
  readonly role: 'container' | 'init' | 'sidecar' | 'ephemeral';
  readonly field: Field;
  readonly name: string;
  /** Where a finding about something missing from the container is shown: its name, else its image, else its first key. */
  readonly span: Span;
  readonly image: Field;
  readonly securityContext: Field;
  /** The setting that counts for this container: its own, or the pod's where the field exists at both levels. */
  effective(name: SecurityField): Effective;
}

/** Fields of a container's securityContext that the pod's securityContext has too. The container's value wins as a whole. */
export const inheritedFields = [
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'seLinuxOptions',
  'seccompProfile',
  'appArmorProfile',
  'windowsOptions',
] as const;

/** Fields that only a container's securityContext has; the API server rejects or drops them at the pod. */
export const containerOnlyFields = [
  'allowPrivilegeEscalation',
  'privileged',
  'capabilities',
  'procMount',
  'readOnlyRootFilesystem',
] as const;

/** Fields that only the pod's securityContext has. */
export const podOnlyFields = [
  'fsGroup',
  'fsGroupChangePolicy',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
  'seLinuxChangePolicy',
] as const;

export type InheritedField = (typeof inheritedFields)[number];
export type SecurityField = InheritedField | (typeof containerOnlyFields)[number];

export interface Effective {
  readonly state: Field['state'];
  /** The level that sets it; for an absent field the container's. */
  readonly level: 'container' | 'pod';
  readonly field: Field;
}

/** A place that lacks a setting: one container, or the whole pod when none of its containers has it. */
export interface Gap {
  readonly span: Span;
  /** The field to set, absent now: in the pod's securityContext or in the container's. */
  readonly target: Field;
  readonly level: 'container' | 'pod';
  readonly containers: readonly Container[];
}
