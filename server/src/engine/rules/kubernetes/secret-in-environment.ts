import { fieldFix, replaceEntry } from '../../fix/yaml.ts';
import type { Container } from '../../manifests/kubernetes/model.ts';
import { containerRule } from '../../manifests/kubernetes/rule.ts';
import type { Examples } from '../../model/rule.ts';
import { credentialKind } from '../../secrets/credential-name.ts';
import { isPlaceholder } from '../../model/placeholder.ts';

/** Values that stand for a switch, a number, a file or an address, and are no credential whatever their name. */
const ordinary = /^(?:true|false|yes|no|on|off|none|null|\d{1,5}|(?:\.{0,2}|~)\/.*|[a-z][a-z0-9+.-]*:\/\/[^@]*)$/i;

/** The Secret that the fix names: one for the workload. */
function secretNameFor(container: Container): string {
  const name = container.workload.object.metadata.get('name').text() ?? container.name;
  return `${/^[a-z0-9][a-z0-9.-]{0,50}$/.test(name) ? name : 'app'}-secrets`;
}

export const rule = containerRule({
  id: 'kubernetes/secret-in-environment',
  title: 'Credential written in the manifest',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [798, 312],
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  ],
  message: 'A credential stands in the manifest in plain text. Keep it in a Secret and refer to it by `secretKeyRef`.',
  why: 'Who can read the repository, or `get` the workload in the cluster, reads the credential. Rights to workloads are given far more freely than rights to Secrets, and the value stays in the history of both.',
  remedy:
    'Put the value in a Secret that is not committed (or is sealed), refer to it by `valueFrom.secretKeyRef`, and change the credential that has been committed.',
  fix: 'review',
  check(container, report) {
    for (const variable of container.field.get('env').items()) {
      const name = variable.get('name').text();
      const value = variable.get('value');
      const text = value.text();
      if (name === null || text === null || text === '' || credentialKind(name) === null) continue;
      if (ordinary.test(text) || isPlaceholder(text) || text.includes('$(')) continue;
      const secret = secretNameFor(container);
      report(value, {
        message: `The credential ${name.slice(0, 60)} stands in the manifest in plain text. Keep it in a Secret and refer to it by \`secretKeyRef\`.`,
        fixes: [
          fieldFix(
            'review',
            `Read ${name.slice(0, 60)} from a Secret named ${secret} (create it first)`,
            replaceEntry(value, 'valueFrom', { secretKeyRef: { name: secret, key: name } }),
          ),
        ],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          env:
            - name: DB_HOST
              value: database
            - name: DB_PASSWORD
              value: ⟦"tr0ub4¦dor&3"⟧
`,
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          env:
            - name: DB_HOST
              value: database
            - name: DB_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: web-secrets
                  key: DB_PASSWORD
`,
    },
    {
      code: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - {name: SESSION_SECRET, value: ⟦k4vQ9¦zLw2⟧}
`,
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - {name: SESSION_SECRET, valueFrom: {secretKeyRef: {name: web-secrets, key: SESSION_SECRET}}}
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
      image: shop/web:1.4.2
      env:
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: database
              key: password
`,
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - name: DB_PASSWORD
          value: $(SHARED_PASSWORD)
        - name: API_TOKEN
          value: "{{ .Values.token }}"
        - name: DB_PASSWORD_FILE
          value: /run/secrets/database
        - name: SMTP_PASSWORD
          value: <your-password>
`,
  ],
} satisfies Examples;
