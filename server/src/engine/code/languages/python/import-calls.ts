import type { Sink } from '../../sinks.ts';

const modules = [
  'importlib.import_module',
  'importlib.__import__',
  '__import__',
  'builtins.__import__',
  'imp.load_source',
  'imp.load_module',
  'imp.find_module',
  'imp.load_compiled',
  'imp.load_dynamic',
  'runpy.run_path',
  'runpy.run_module',
  'pkgutil.resolve_name',
  'pydoc.locate',
  'pydoc.importfile',
  'importlib.util.find_spec',
  'importlib.machinery.SourceFileLoader',
  'django.utils.module_loading.import_string',
  'werkzeug.utils.import_string',
  'zipimport.zipimporter',
  'site.addsitedir',
];
const libraries = [
  'ctypes.CDLL',
  'ctypes.PyDLL',
  'ctypes.WinDLL',
  'ctypes.OleDLL',
  'ctypes.cdll.LoadLibrary',
  'ctypes.windll.LoadLibrary',
  'cffi.FFI().dlopen',
  'numpy.ctypeslib.load_library',
];

/** Calls that load a module or a library, with the name as first argument; some take the file second. */
export function importSinks(unproven: Sink['unproven'], when?: NonNullable<Sink['when']>): Sink[] {
  const condition = when === undefined ? {} : { when };
  return [
    { names: modules, argument: 0, keyword: 'name', unproven, ...condition },
    { names: libraries, argument: 0, keyword: 'name', unproven, ...condition },
    {
      names: ['imp.load_source', 'importlib.util.spec_from_file_location', 'importlib.machinery.SourceFileLoader'],
      argument: 1,
      keyword: 'location',
      unproven,
      ...condition,
    },
  ];
}
