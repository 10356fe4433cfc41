/**
 * The versions of the workbench that packages alone can give. They belong together: code-server 4.139 demands Node 24 exactly, and
 * carries VS Code 1.139. Raise all of them in one step, and run the workbench suites afterwards.
 */
export const NODE_VERSION = '24.21.0';
export const CODE_SERVER_VERSION = '4.139.1';

/** Names the installed folder, so that a raised version is installed beside the old one and never over it. */
export const WORKBENCH_NAME = `workbench-code-server-${CODE_SERVER_VERSION}-node-${NODE_VERSION}`;
