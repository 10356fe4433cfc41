import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Image names that another tool replaces before the manifest is applied: variables, ko and bazel references. */
const replacedLater = /[$<>{}%\s]|^ko:\/\/|^\/\/|^[A-Z_]+$/;

/** The tag of an image name, empty when it has none; null when a digest fixes the image. */
function tagOf(image: string): string | null {
  if (image.includes('@')) return null;
  const name = image.slice(image.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(colon + 1);
}

export const rule = containerRule({
  id: 'kubernetes/mutable-image-tag',
  title: 'Image tag that changes',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [494, 1357],
  references: ['https://kubernetes.io/docs/concepts/containers/images/', 'https://kubernetes.io/docs/concepts/configuration/overview/'],
  message: 'The tag `latest` is another image tomorrow: nobody can tell what runs. Name a version or a digest.',
  why: 'Each node pulls what the tag points to at that moment, so pods of one deployment can run different programs, a roll-back does not bring the old one back, and whoever can push to the registry changes what runs without a change to the manifest.',
  remedy: 'Name the version, better with its digest: `image: nginx:1.27.3@sha256:…`.',
  fix: null,
  check(container, report) {
    const image = container.image.text();
    if (image === null || image === '' || replacedLater.test(image)) return;
    const tag = tagOf(image);
    if (tag === 'latest') report(container.image);
    else if (tag === '')
      report(container.image, {
        message: 'An image without a tag is `latest`, another one tomorrow: nobody can tell what runs. Name a version or a digest.',
      });
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: ⟦nginx:latest⟧
`,
    },
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: init
          image: ⟦"registry.local:5000/tools/busybox"⟧
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    },
  ],
  good: [
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27.3
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx@sha256:0a399eb16751829e1af26fea27b20c3ec28d7ab1fb72182879dcae1cca21206a
    - name: api
      image: "{{ .Values.image }}:{{ .Values.tag }}"
    - name: job
      image: \${IMAGE}
`,
  ],
} satisfies Examples;
