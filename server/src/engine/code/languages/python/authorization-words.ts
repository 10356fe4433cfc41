const permission =
  /\b(?:is_(?:admin|staff|superuser|authenticated|authorized|owner|allowed)|has_perm(?:ission)?s?|check_(?:permission|access|password|token|signature)|can_(?:edit|delete|view|read|write|access)\w*|authorized|permitted|verify_(?:token|signature|password))\b/;

/** True for a condition that decides who may do something. */
export function decidesPermission(condition: string): boolean {
  return permission.test(condition);
}
