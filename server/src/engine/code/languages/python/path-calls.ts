import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { isUnknown } from './unknown.ts';
import { textParts } from './text-parts.ts';

/** Functions that open, change or serve the file that their first argument names. */
export const fileFunctions = [
  'open',
  'io.open',
  'io.FileIO',
  'builtins.open',
  'codecs.open',
  'aiofiles.open',
  'gzip.open',
  'bz2.open',
  'lzma.open',
  'tarfile.open',
  'zipfile.ZipFile',
  'os.open',
  'os.remove',
  'os.unlink',
  'os.rmdir',
  'os.removedirs',
  'os.mkdir',
  'os.makedirs',
  'os.listdir',
  'os.scandir',
  'os.chmod',
  'os.chown',
  'os.rename',
  'os.replace',
  'os.symlink',
  'os.truncate',
  'shutil.rmtree',
  'shutil.copy',
  'shutil.copy2',
  'shutil.copyfile',
  'shutil.copytree',
  'shutil.move',
  'flask.send_file',
  'werkzeug.utils.send_file',
  'quart.send_file',
  'fastapi.responses.FileResponse',
  'starlette.responses.FileResponse',
  'sanic.response.file',
  'linecache.getlines',
  'pandas.read_csv',
  'pandas.read_json',
  'pandas.read_excel',
  'numpy.load',
  'numpy.loadtxt',
  'numpy.genfromtxt',
  'pandas.read_pickle',
  'pandas.read_parquet',
  'pandas.read_xml',
  'os.stat',
  'os.walk',
  'os.chdir',
  'os.chroot',
  'os.mkfifo',
  'os.readlink',
  'os.utime',
  'os.path.getsize',
  'os.path.isfile',
  'os.path.exists',
  'os.path.isdir',
  'shutil.make_archive',
  'shutil.unpack_archive',
  'shutil.chown',
  'file',
  'glob.glob',
  'glob.iglob',
  'mmap.mmap',
  'sqlite3.connect',
  'PIL.Image.open',
  'anyio.open_file',
  'fileinput.input',
  'linecache.getline',
  'django.http.FileResponse',
  'fastapi.FileResponse',
  'starlette.staticfiles.StaticFiles',
  'sanic.response.file_stream',
  'aiohttp.web.FileResponse',
  'imageio.imread',
  'cv2.imread',
  'openpyxl.load_workbook',
  'pypdf.PdfReader',
  'PyPDF2.PdfReader',
  'h5py.File',
  'polars.read_csv',
  'polars.read_parquet',
  'pandas.read_table',
  'litestar.response.File',
  'flask.helpers.send_file',
  'cherrypy.lib.static.serve_file',
  'cherrypy.lib.static.serve_download',
  'send_file',
  'zipfile.ZipFile().extract',
  'joblib.load',
  'configparser.ConfigParser().read',
  'lxml.etree.parse',
  'xml.etree.ElementTree.parse',
  'xml.dom.minidom.parse',
];

/** The pieces that a path is made of: of a join, a `/`, a text or a `Path`. */
function piecesOf(path: SyntaxNode, context: CodeContext, depth = 0): SyntaxNode[] {
  const value = context.valueNode(path);
  const read = context.expression(value);
  const inner = (nodes: readonly SyntaxNode[]): SyntaxNode[] =>
    depth > 4 ? [] : nodes.flatMap((node) => piecesOf(node, context, depth + 1));
  if (read.kind === 'wrap') return inner([read.inner]);
  if (read.kind === 'operation' && read.operator === '/') return inner(read.operands);
  if (read.kind === 'build')
    return inner(textParts(value, context).flatMap((part) => (part.kind === 'value' && part.node.id !== value.id ? [part.node] : [])));
  if (
    read.kind === 'call' &&
    /^(?:os\.path\.(?:join|abspath|normpath|realpath)|posixpath\.join|pathlib\.(?:Pure)?Path|str)\(\)$/.test(
      context.resolve(value)?.path ?? '',
    )
  )
    return inner(read.args.map(({ node }) => node));
  return [value];
}

/** True for the names that an archive gives its files: `for name in archive.namelist()`. */
function isArchiveName(node: SyntaxNode, context: CodeContext): boolean {
  if (node.type !== 'identifier') return false;
  const definitions = context.variable(context.textOf(node), node.startIndex)?.definitions ?? [];
  return definitions.some(
    ({ kind, value }) => kind === 'element' && value !== null && /\.(?:namelist|getnames)\(\)$/.test(context.textOf(value)),
  );
}

/** True for a parameter beside `request`: what a route took out of the address. */
function isViewArgument(node: SyntaxNode, context: CodeContext): boolean {
  if (node.type !== 'identifier') return false;
  const definitions = context.variable(context.textOf(node), node.startIndex)?.definitions ?? [];
  return definitions.some(({ parameter }) => {
    if (parameter === null || parameter.index === 0) return false;
    const { parameters } = parameter.owner.shape;
    const own = parameters.find(({ index }) => index === parameter.index);
    return /^(?:request|req)$/.test(parameters[0]?.bindings[0]?.name ?? '') && !/^(?:int|float|bool|UUID)/.test(own?.type ?? '');
  });
}

/** A piece of a path that a route, an upload or an archive chose, of which nothing is proven. */
export function suspiciousPiece(path: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const pieces = piecesOf(path, context).filter((piece) => isUnknown(piece, context));
  return (
    pieces.find((piece) => {
      const read = context.expression(piece);
      return isViewArgument(piece, context) || isArchiveName(piece, context) || (read.kind === 'member' && read.property === 'filename');
    }) ?? null
  );
}
