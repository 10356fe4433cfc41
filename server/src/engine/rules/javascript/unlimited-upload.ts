import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasOption, insertPair, optionsAmong, optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unlimited-upload',
  title: 'Upload has no limit of size',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [770, 400],
  controls: ['OWASP A05:2021'],
  references: [
    'https://www.npmjs.com/package/multer#limits',
    'https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html',
  ],
  message: 'Anyone can fill the disk or memory with one upload. Set a limit for the size of a file.',
  why: 'Without a limit, one request with a huge file takes all space or memory, and the server stops for everybody.',
  remedy: '`multer({ dest, limits: { fileSize: 5 * 1024 * 1024, files: 5 } })`',
  fix: 'review',
  listeners: [
    onCall(
      [
        'multer',
        'express-fileupload',
        'fileUpload',
        'busboy',
        'busboy.Busboy',
        'connect-busboy',
        '@fastify/busboy',
        '@koa/multer',
        'Busboy',
      ],
      (call, context, report) => {
        if (call.args.some((argument) => argument.spread)) return;
        const options = optionsAmong(context, call.args);
        if (options === null && call.args.length > 0) return;
        if (options?.open === true) return;
        const limits = options === null ? null : optionValue(options, 'limits');
        if (limits !== null) {
          const given = optionsOf(context, limits);
          if (given === null || given.open || hasOption(given, 'fileSize')) return;
          report(spanOf(call.callee), {
            fixes: [given.own ? review('Limit a file to 5 MiB', insertPair(given.node, 'fileSize: 5 * 1024 * 1024')) : null],
          });
          return;
        }
        const pair = 'limits: { fileSize: 5 * 1024 * 1024 }';
        const edit = options === null ? appendArgument(context, call, `{ ${pair} }`) : options.own ? insertPair(options.node, pair) : null;
        report(spanOf(call.callee), { fixes: [edit === null ? null : review('Limit a file to 5 MiB', edit)] });
      },
    ),
    onCall(
      [
        'formidable',
        'formidable.formidable',
        'formidable.IncomingForm',
        'formidable.default',
        'multiparty.Form',
        'express-formidable',
        'koa-body',
        'koa-body.koaBody',
      ],
      (call, context, report) => {
        const options = optionsOf(context, call.args[0]?.node);
        if (options === null || options.open) return;
        const size = optionValue(options, 'maxFileSize') ?? optionValue(options, 'maxFilesSize');
        const value = size === null ? undefined : sizeOf(context.textOf(size));
        if (size !== null && value !== undefined && value > 200 * 1024 * 1024)
          report(spanOf(size), {
            message: 'This upload may take hundreds of megabytes of disk or memory. Lower the limit to what users need.',
          });
      },
    ),
  ],
});

/** The value of a product of numbers such as `500 * 1024 * 1024`, else undefined. */
function sizeOf(text: string): number | undefined {
  if (!/^[\d_]{1,20}(?:\s*\*\s*[\d_]{1,20}){0,4}$/.test(text)) return /^Infinity$/.test(text) ? Infinity : undefined;
  return text.split('*').reduce((product, factor) => product * Number(factor.trim().replaceAll('_', '')), 1);
}

export const examples = {
  bad: [
    {
      code: `const multer = require('multer');\nconst upload = ⟦multer⟧({ dest: 'uploads/' });\n`,
      fixed: `const multer = require('multer');\nconst upload = multer({ limits: { fileSize: 5 * 1024 * 1024 }, dest: 'uploads/' });\n`,
    },
    {
      code: `import fileUpload from 'express-fileupload';\napp.use(⟦fileUpload⟧());\n`,
      fixed: `import fileUpload from 'express-fileupload';\napp.use(fileUpload({ limits: { fileSize: 5 * 1024 * 1024 } }));\n`,
    },
  ],
  good: [
    `const multer = require('multer');\nconst upload = multer({ dest: 'uploads/', limits: { fileSize: 1000000 } });\n`,
    `import fileUpload from 'express-fileupload';\nimport options from './options';\napp.use(fileUpload(options));\n`,
  ],
} satisfies Examples;
