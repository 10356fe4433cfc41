import type { Field } from '../../parse/yaml-fields.ts';
import {
  inheritedFields,
  type Container,
  type Effective,
  type Gap,
  type InheritedField,
  type KubernetesObject,
  type SecurityField,
  type Workload,
} from './model.ts';

/** Where the pod specification stands in each kind. Source: the Kubernetes API reference, and those of OpenShift, Argo Rollouts and Knative. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  DeploymentConfig: ['spec', 'template', 'spec'],
  Rollout: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  PodTemplate: ['template', 'spec'],
};

const knativeKinds = ['Service', 'Configuration'];
const customPodPath = ['spec', 'template', 'spec'];

function podPathOf(object: KubernetesObject): readonly string[] | null {
  if (Object.hasOwn(podPaths, object.kind)) return podPaths[object.kind] ?? null;
  if (object.apiVersion?.startsWith('serving.knative.dev/') === true && knativeKinds.includes(object.kind)) return customPodPath;
  return null;
}

/** The pods of an object, or null when it runs none. Kinds that are not known count when they embed a pod template with containers. */
export function createWorkload(object: KubernetesObject): Workload | null {
  const path = podPathOf(object);
  const pod = object.root.get(...(path ?? customPodPath));
  if (path === null && (pod.get('containers').items().length === 0 || object.kind === 'PodSecurityPolicy')) return null;
  if (pod.state !== 'set') return null;
  const template = pod.parent ?? object.root;
  const workload: { -readonly [Key in keyof Workload]: Workload[Key] } = {
    object,
    pod,
    podSpan: pod.key?.span ?? pod.span,
    podAnnotations: template.get('metadata', 'annotations'),
    securityContext: pod.get('securityContext'),
    containers: [],
    isCustomKind: path === null,
    isWindows: isWindowsPod(pod),
  };
  // The API server accepts ephemeral containers in a live Pod only, never in a template.
  const groups = object.kind === 'Pod' ? ['initContainers', 'containers', 'ephemeralContainers'] : ['initContainers', 'containers'];
  workload.containers = groups.flatMap((group) =>
    pod
      .get(group)
      .items()
      .filter((item) => item.node?.kind === 'map')
      .map((item) => createContainer(workload, item, roleOf(group, item))),
  );
  return workload;
}

function isWindowsPod(pod: Field): boolean {
  return pod.get('os', 'name').text() === 'windows' || pod.get('nodeSelector', 'kubernetes.io/os').text() === 'windows';
}

function roleOf(group: string, item: Field): Container['role'] {
  if (group === 'ephemeralContainers') return 'ephemeral';
  if (group === 'containers') return 'container';
  return item.get('restartPolicy').text() === 'Always' ? 'sidecar' : 'init';
}

function createContainer(workload: Workload, field: Field, role: Container['role']): Container {
  const name = field.get('name');
  const image = field.get('image');
  const securityContext = field.get('securityContext');
  const firstKey = field.entries()[0]?.key?.span;
  return {
    workload,
    role,
    field,
    name: name.text() ?? '',
    span: name.node !== null ? name.span : image.node !== null ? image.span : (firstKey ?? field.span),
    image,
    securityContext,
    effective: (setting) => effectiveSetting(workload, securityContext, setting),
  };
}

function isInherited(setting: SecurityField): setting is InheritedField {
  return (inheritedFields as readonly string[]).includes(setting);
}

function effectiveSetting(workload: Workload, securityContext: Field, setting: SecurityField): Effective {
  const own = securityContext.get(setting);
  if (own.state !== 'absent' || !isInherited(setting)) return { state: own.state, level: 'container', field: own };
  const inherited = workload.securityContext.get(setting);
  return inherited.state === 'absent'
    ? { state: 'absent', level: 'container', field: own }
    : { state: inherited.state, level: 'pod', field: inherited };
}

/**
 * Where a setting that exists at both levels is missing: once at the pod when every container lacks it, else at each container
 * that does. None for a patch, whose other half may set it.
 *
 * @param lacks whether a container lacks the setting, once inheritance is counted.
 */
export function inheritedGaps(workload: Workload, setting: InheritedField, lacks: (container: Container) => boolean): readonly Gap[] {
  if (workload.object.isPatch) return [];
  const lacking = workload.containers.filter(lacks);
  if (lacking.length === 0) return [];
  if (lacking.length === workload.containers.length) {
    return [{ span: workload.podSpan, target: workload.securityContext.get(setting), level: 'pod', containers: lacking }];
  }
  return lacking.map((container) => containerGap(container, setting));
}

function containerGap(container: Container, setting: SecurityField): Gap {
  return { span: container.span, target: container.securityContext.get(setting), level: 'container', containers: [container] };
}

/**
 * The settings of one kind that count for at least one container, each place once. A pod's value that every container
 * overrides is not among them.
 */
export function effectiveSettings(workload: Workload, setting: SecurityField): readonly Effective[] {
  const places = new Map<number, Effective>();
  for (const container of workload.containers) {
    const effective = container.effective(setting);
    if (effective.state === 'set') places.set(effective.field.span.start, effective);
  }
  return [...places.values()];
}
