import type { Examples } from '../../model/rule.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
import { pythonRule } from '../../code/rule.ts';

const listing = 'Visitors get a list of all files of this folder. Leave the listing off.';

export const rule = pythonRule({
  id: 'python/static-folder-option',
  title: 'Served folder that lists its files or follows links out of it',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [548, 59],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.UrlDispatcher.add_static',
    'https://www.starlette.io/staticfiles/',
  ],
  message: 'A link in this folder leads visitors to any file that the server can read. Follow no links.',
  why: 'A list shows backups and drafts that nobody links to. Where links are followed, one that an upload or an archive brought leads out of the folder.',
  remedy: 'Leave both options out:\n\n```python\napp.router.add_static("/static/", "static")\n```',
  fix: 'review',
  listeners: optionListeners([
    {
      calls: ['*.add_static', 'aiohttp.web.static'],
      option: 'show_index',
      bad: [true],
      message: listing,
      fix: { kind: 'review', title: 'List no files', value: 'False' },
    },
    {
      calls: ['*.add_static', 'aiohttp.web.static'],
      option: 'follow_symlinks',
      bad: [true],
      fix: { kind: 'review', title: 'Follow no links (linked files are no longer found)', value: 'False' },
    },
    {
      calls: ['starlette.staticfiles.StaticFiles', 'fastapi.staticfiles.StaticFiles', 'litestar.static_files.create_static_files_router'],
      option: 'follow_symlink',
      bad: [true],
      fix: { kind: 'review', title: 'Follow no links (linked files are no longer found)', value: 'False' },
    },
    {
      calls: ['*.static', 'sanic.Sanic().static'],
      option: 'directory_view',
      bad: [true],
      message: listing,
      fix: { kind: 'review', title: 'List no files', value: 'False' },
    },
  ]),
});

export const examples = {
  bad: [
    {
      code: `app.router.add_static("/files/", "files", ⟦show_index=True⟧)\n`,
      fixed: `app.router.add_static("/files/", "files", show_index=False)\n`,
    },
    {
      code: `from starlette.staticfiles import StaticFiles\n\napp.mount("/files", StaticFiles(directory="files", ⟦follow_symlink=True⟧))\n`,
      fixed: `from starlette.staticfiles import StaticFiles\n\napp.mount("/files", StaticFiles(directory="files", follow_symlink=False))\n`,
    },
  ],
  good: [`app.router.add_static("/files/", "files")\n`, `app.router.add_static("/files/", "files", show_index=False)\n`],
} satisfies Examples;
