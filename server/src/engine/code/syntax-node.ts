import type { Node, Tree } from 'web-tree-sitter';

/**
 * A node of a syntax tree, as the analyser sees it. It stays valid while the statement that holds it is unchanged, over any
 * edits elsewhere: offsets move along, and what was read of it is kept.
 */
export interface SyntaxNode {
  /** Unique within the engine. */
  readonly id: number;
  /** The grammar's name of its kind. */
  readonly type: string;
  /** UTF-16 offsets in the present text. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  readonly parent: SyntaxNode | null;
  readonly namedChildren: readonly SyntaxNode[];
  readonly namedChildCount: number;
  namedChild(index: number): SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
  childrenForFieldName(name: string): SyntaxNode[];
  readonly previousNamedSibling: SyntaxNode | null;
  /** The smallest named node that spans `start` to `end`, in offsets of the present text. */
  namedDescendantForIndex(start: number, end: number): SyntaxNode | null;
}

let nextId = 1;

/** The whole file: its children are the top statements of all units. */
export interface FileNode extends SyntaxNode {
  /** Told when somebody reads what is in the file through this node, whoever wants to know what an answer rests on. */
  onRead: (() => void) | null;
  /** Set anew for each version of the text. */
  update(text: string, units: readonly SyntaxUnit[]): void;
}

/**
 * One statement at the top of a file with all that is in it: what is read again when its text changes, and kept while it does not.
 * It keeps the tree that it was read from, whose memory it shares with the trees after it.
 */
export interface SyntaxUnit {
  readonly tree: Tree;
  readonly type: string;
  readonly text: string;
  readonly root: SyntaxNode;
  readonly hasError: boolean;
  /** Wraps a node of `tree` that lies in this unit; the same node gives the same object. */
  wrap(node: Node): SyntaxNode;
  /** Moves the unit to where its text starts now. */
  moveTo(start: number): void;
}

export function createSyntaxUnit(top: Node, text: string, file: SyntaxNode): SyntaxUnit {
  const wrapped = new Map<number, UnitNode>();
  const place: Place = {
    text,
    origin: top.startIndex,
    shift: 0,
    topId: top.id,
    file,
    wrap(node, parent) {
      let known = wrapped.get(node.id);
      if (known === undefined) {
        known = new UnitNode(node, place, parent);
        wrapped.set(node.id, known);
      }
      return known;
    },
  };
  return {
    tree: top.tree,
    type: top.type,
    text,
    hasError: top.hasError,
    root: place.wrap(top, file),
    wrap: (node) => place.wrap(node, null),
    moveTo(start) {
      place.shift = start - place.origin;
    },
  };
}

/** What all nodes of a unit share. */
interface Place {
  readonly text: string;
  /** Where the unit started in the text that its tree was made from. */
  readonly origin: number;
  shift: number;
  readonly topId: number;
  readonly file: SyntaxNode;
  wrap(node: Node, parent: SyntaxNode | null): UnitNode;
}

// A class, because thousands of these are made and each reads its parts from WebAssembly at most once.
class UnitNode implements SyntaxNode {
  readonly id = nextId++;
  readonly #node: Node;
  readonly #place: Place;
  #parent: SyntaxNode | null;
  #type: string | undefined;
  #end: number | undefined;
  #namedChildren: readonly UnitNode[] | undefined;
  #fields: Map<string, UnitNode | null> | undefined;

  constructor(node: Node, place: Place, parent: SyntaxNode | null) {
    this.#node = node;
    this.#place = place;
    this.#parent = parent;
  }

  get type(): string {
    return (this.#type ??= this.#node.type);
  }

  get startIndex(): number {
    return this.#node.startIndex + this.#place.shift;
  }

  get endIndex(): number {
    return (this.#end ??= this.#node.endIndex) + this.#place.shift;
  }

  get text(): string {
    const { text, origin, shift } = this.#place;
    return text.slice(this.#node.startIndex - origin, this.endIndex - shift - origin);
  }

  get parent(): SyntaxNode | null {
    if (this.#parent === null) {
      const parent = this.#node.parent;
      if (parent === null) return null;
      this.#parent = this.#place.wrap(parent, null);
    }
    return this.#parent;
  }

  get namedChildren(): readonly UnitNode[] {
    return (this.#namedChildren ??= this.#node.namedChildren.map((child) => this.#place.wrap(child, this)));
  }

  get namedChildCount(): number {
    return this.namedChildren.length;
  }

  namedChild(index: number): SyntaxNode | null {
    return this.namedChildren[index] ?? null;
  }

  childForFieldName(name: string): SyntaxNode | null {
    this.#fields ??= new Map();
    let child = this.#fields.get(name);
    if (child === undefined) {
      const found = this.#node.childForFieldName(name);
      child = found === null ? null : this.#place.wrap(found, this);
      this.#fields.set(name, child);
    }
    return child;
  }

  childrenForFieldName(name: string): SyntaxNode[] {
    return this.#node.childrenForFieldName(name).map((child) => this.#place.wrap(child, this));
  }

  get previousNamedSibling(): SyntaxNode | null {
    const siblings = this.parent?.namedChildren ?? [];
    return siblings[siblings.indexOf(this) - 1] ?? null;
  }

  namedDescendantForIndex(start: number, end: number): SyntaxNode | null {
    const found = this.#node.namedDescendantForIndex(start - this.#place.shift, end - this.#place.shift);
    return found === null ? null : this.#place.wrap(found, found.id === this.#place.topId ? this.#place.file : null);
  }
}

/** @param type the grammar's name for a whole file. */
export function createFileNode(type: string): FileNode {
  const id = nextId++;
  let text = '';
  let children: readonly SyntaxNode[] = [];
  return {
    id,
    type,
    onRead: null,
    startIndex: 0,
    get endIndex() {
      return text.length;
    },
    get text() {
      this.onRead?.();
      return text;
    },
    parent: null,
    get namedChildren() {
      this.onRead?.();
      return children;
    },
    get namedChildCount() {
      this.onRead?.();
      return children.length;
    },
    namedChild(index) {
      this.onRead?.();
      return children[index] ?? null;
    },
    childForFieldName: () => null,
    childrenForFieldName: () => [],
    previousNamedSibling: null,
    namedDescendantForIndex(start, end) {
      this.onRead?.();
      let low = 0;
      let high = children.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((children[middle]?.endIndex ?? 0) < end) low = middle + 1;
        else high = middle;
      }
      const child = children[low];
      return child !== undefined && child.startIndex <= start && end <= child.endIndex ? child.namedDescendantForIndex(start, end) : null;
    },
    update(newText, units) {
      text = newText;
      children = units.map((unit) => unit.root);
    },
  };
}
