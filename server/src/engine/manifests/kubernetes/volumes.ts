import type { Field } from '../../parse/yaml-fields.ts';
import type { Workload } from './model.ts';

/** A volume that shows a part of the node's file system to the pod. */
export interface HostPathVolume {
  /** The field that holds the path on the node. */
  readonly path: Field;
  /** The path without a slash at its end, `/` for the root. */
  readonly text: string;
  /** The places where containers mount it. */
  readonly mounts: readonly Field[];
  /** True when every container that mounts it does so read-only. */
  readonly readOnly: boolean;
}

export function hostPathVolumes(workload: Workload): readonly HostPathVolume[] {
  return workload.pod
    .get('volumes')
    .items()
    .flatMap((volume) => {
      const path = volume.get('hostPath', 'path');
      const text = path.text();
      if (text === null || text === '') return [];
      const name = volume.get('name').text();
      const mounts = workload.containers.flatMap((container) =>
        container.field
          .get('volumeMounts')
          .items()
          .filter((mount) => mount.get('name').text() === name),
      );
      const readOnly = mounts.length > 0 && mounts.every((mount) => mount.get('readOnly').boolean() === true);
      return [{ path, text: normalisePath(text), mounts, readOnly }];
    });
}

function normalisePath(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

/** Sockets through which a process tells the container runtime what to start. */
export function isRuntimeSocket(path: string): boolean {
  return /(?:^|\/)(?:docker|containerd|crio|podman|dockershim|cri-dockerd|k3s-containerd)\.sock$/.test(path) || /docker_engine$/.test(path);
}
