/** Where a command writes: the report on standard output alone, everything else on standard error. */
export interface Streams {
  report(text: string): void;
  complain(line: string): void;
  /** A line that is overwritten by the next; only on a terminal. An empty text clears it. */
  progress(text: string): void;
  /** True when the report goes to a terminal that wants colour. */
  readonly colour: boolean;
}

/** True when the environment and the stream want colour: https://no-color.org and the FORCE_COLOR of Node. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: refused, FORCE_COLOR: forced, TERM: terminal } = process.env;
  if (refused !== undefined && refused !== '') return false;
  if (forced !== undefined && forced !== '' && forced !== '0') return true;
  return stream.isTTY && terminal !== 'dumb';
}

export function createStreams(): Streams {
  let shown = false;
  return {
    colour: wantsColour(process.stdout),
    report(text) {
      process.stdout.write(text);
    },
    complain(line) {
      process.stderr.write(`leftward: ${line}\n`);
    },
    progress(text) {
      // Node leaves isTTY undefined on a pipe, whatever its types say.
      if (!process.stderr.isTTY || (text === '' && !shown)) return;
      shown = text !== '';
      process.stderr.write(`\r\u001b[K${text.slice(0, Math.max(20, process.stderr.columns - 1))}`);
    },
  };
}
