import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import {
  changeSourceText,
  createEngine,
  createSourceText,
  type Analysis,
  type AnalysisResult,
  type Engine,
  type EngineHost,
  type SourceText,
  type TextChange,
} from '../engine/index.ts';
import type { Configuration } from './configuration.ts';
import { toTextChange } from './convert.ts';
import type { Folders } from './folders.ts';
import { shiftFindings } from './held-findings.ts';
import type { Settings } from './protocol.ts';

/** An analysis that is being opened while edits may already arrive. */
interface Opening {
  readonly key: string;
  /** Edits since the text that is being opened. */
  readonly changes: TextChange[];
  readonly ready: Promise<Analysis | null>;
}

/** One open document. Its text is always the client's; its analysis follows when somebody asks. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Counts openings of the server's whole life, since versions start anew when a document is opened again. */
  readonly opening: number;
  version: number;
  /** Counts saves, and other events outside of the text, after which another result may be shown for the same version. */
  saves: number;
  source: SourceText;
  closed: boolean;
  live: { readonly key: string; readonly analysis: Analysis } | null;
  pending: Opening | null;
  /** With `run: onSave`, the result of the last saved text, moved along with edits. */
  held: AnalysisResult | null;
}

/** What is known of a document at its present version. */
export interface Checked {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly analysis: Analysis;
}

export interface Documents {
  open(item: TextDocumentItem): OpenDocument;
  /** Undefined when the document is not open, which a correct client never causes. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  save(uri: string): OpenDocument | undefined;
  close(uri: string): OpenDocument | undefined;
  get(uri: string): OpenDocument | undefined;
  all(): OpenDocument[];
  /** The analysis of the document's present text; null when it is closed or Leftward is off for it. */
  check(document: OpenDocument): Promise<Checked | null>;
  /** Drops engines of earlier settings. */
  forgetEngines(): void;
  /** Asks anew which files Git ignores. */
  forgetIgnored(): void;
  dispose(): void;
}

export interface DocumentsOptions {
  readonly host: EngineHost;
  readonly configuration: Configuration;
  readonly folders: Folders;
  /** Whether Git ignores a file; undefined where nobody knows. */
  readonly isIgnored: (uri: string) => Promise<boolean | undefined>;
}

export function createDocuments({ host, configuration, folders, isIgnored }: DocumentsOptions): Documents {
  const documents = new Map<string, OpenDocument>();
  // An engine is cheap: it holds its rules' configuration. Documents with equal settings share one.
  const engines = new Map<string, Promise<Engine>>();
  let openings = 0;

  function engineFor(key: string, settings: Settings): Promise<Engine> {
    let engine = engines.get(key);
    if (engine === undefined) {
      engine = createEngine({ host, config: { rules: settings.audit ? 'all' : 'recommended', severities: settings.rules } });
      engines.set(key, engine);
    }
    return engine;
  }

  function release(document: OpenDocument): void {
    document.live?.analysis.dispose();
    document.live = null;
    document.pending = null;
  }

  function startOpening(document: OpenDocument, key: string, engine: Engine): Opening {
    const { uri, languageId, source, version } = document;
    const changes: TextChange[] = [];
    const opened = isIgnored(uri).then((ignored) => {
      const input = { path: folders.pathOf(uri), languageId, text: source.text, version };
      return engine.open(ignored === undefined ? input : { ...input, isIgnored: ignored });
    });
    const opening: Opening = {
      key,
      changes,
      ready: opened.then((analysis) => {
        if (document.closed || document.pending !== opening) {
          analysis.dispose();
          return null;
        }
        if (changes.length > 0) analysis.edit(changes, document.version);
        document.live?.analysis.dispose();
        document.live = { key, analysis };
        document.pending = null;
        return analysis;
      }),
    };
    return opening;
  }

  async function check(document: OpenDocument): Promise<Checked | null> {
    for (;;) {
      const settings = await configuration.settingsOf(document.uri);
      if (document.closed) return null;
      if (!settings.enable) {
        release(document);
        return null;
      }
      const key = JSON.stringify([settings.audit, settings.rules]);
      const engine = await engineFor(key, settings);
      if (document.live?.key === key) return { document, settings, engine, analysis: document.live.analysis };
      if (document.pending?.key !== key) document.pending = startOpening(document, key, engine);
      const analysis = await document.pending.ready.catch((error: unknown) => {
        document.pending = null;
        throw error;
      });
      // Null means that the document was closed or its settings changed meanwhile: then all is decided again.
      if (analysis !== null) return { document, settings, engine, analysis };
    }
  }

  return {
    open(item) {
      const previous = documents.get(item.uri);
      if (previous !== undefined) {
        previous.closed = true;
        release(previous);
      }
      const document: OpenDocument = {
        uri: item.uri,
        languageId: item.languageId,
        opening: ++openings,
        version: item.version,
        saves: 0,
        source: createSourceText(item.text),
        closed: false,
        live: null,
        pending: null,
        held: null,
      };
      documents.set(item.uri, document);
      return document;
    },
    change(uri, version, changes) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      for (const event of changes) {
        const change = toTextChange(document.source, event);
        if (document.live === null) document.source = changeSourceText(document.source, change);
        else {
          document.live.analysis.edit([change], version);
          document.source = document.live.analysis.document.source;
        }
        document.pending?.changes.push(change);
        if (document.held !== null) document.held = { ...document.held, findings: shiftFindings(document.held.findings, change) };
      }
      document.version = version;
      return document;
    },
    save(uri) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      document.held = null;
      document.saves++;
      return document;
    },
    close(uri) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      document.closed = true;
      release(document);
      documents.delete(uri);
      configuration.forget(uri);
      return document;
    },
    get: (uri) => documents.get(uri),
    all: () => [...documents.values()],
    check,
    forgetEngines() {
      engines.clear();
      for (const document of documents.values()) document.held = null;
    },
    forgetIgnored() {
      for (const document of documents.values()) {
        release(document);
        document.held = null;
        document.saves++;
      }
    },
    dispose() {
      for (const document of documents.values()) {
        document.closed = true;
        release(document);
      }
      documents.clear();
    },
  };
}
