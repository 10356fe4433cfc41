/** Put in by the build, from package.json. */
declare const LEFTWARD_VERSION: string;

/** The version of this build; `development` when run from source. */
export const version = typeof LEFTWARD_VERSION === 'string' ? LEFTWARD_VERSION : 'development';
