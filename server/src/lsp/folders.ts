import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** The workspace's folders: paths below one are told relative to it, so that fingerprints agree with the command line's. */
export interface Folders {
  /** Path of a document as the engine knows it, with forward slashes. */
  pathOf(uri: string): string;
  /** URI of the folder that holds the document, without a slash at its end; null outside of all folders. */
  folderOf(uri: string): string | null;
  change(event: WorkspaceFoldersChangeEvent): void;
}

function withoutSlash(uri: string): string {
  // The client and this program may escape differently, so both sides go through one parser.
  return URI.parse(uri).toString().replace(/\/+$/, '');
}

export function createFolders(params: InitializeParams): Folders {
  // Clients from before workspace folders name one root; its field is deprecated, so its type is spelled out here.
  const { rootUri } = params as { readonly rootUri?: string | null };
  const given = params.workspaceFolders?.map((folder) => folder.uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
  const folders = new Set(given.map(withoutSlash));

  function folderOf(uri: string): string | null {
    const normal = URI.parse(uri).toString();
    let deepest: string | null = null;
    for (const folder of folders) {
      if (normal.startsWith(`${folder}/`) && folder.length > (deepest?.length ?? -1)) deepest = folder;
    }
    return deepest;
  }

  return {
    folderOf,
    pathOf(uri) {
      const { path } = URI.parse(uri);
      const folder = folderOf(uri);
      return folder === null ? path : path.slice(URI.parse(folder).path.length).replace(/^\/+/, '');
    },
    change(event) {
      for (const folder of event.removed) folders.delete(withoutSlash(folder.uri));
      for (const folder of event.added) folders.add(withoutSlash(folder.uri));
    },
  };
}
