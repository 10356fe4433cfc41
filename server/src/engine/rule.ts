import type { CodeRule } from './code/rule.ts';
import type { DockerfileRule } from './manifests/dockerfile/rule.ts';
import type { KubernetesRule } from './manifests/kubernetes/rule.ts';
import type { MarkupRule } from './markup/rule.ts';
import type { NamedValueRule, SecretRule, VendorValueRule } from './secrets/rule.ts';

/** Every kind of rule that the engine runs. A new platform adds its kind here and its runner in `analysis.ts`. */
export type Rule = SecretRule | NamedValueRule | VendorValueRule | CodeRule | KubernetesRule | DockerfileRule | MarkupRule;
