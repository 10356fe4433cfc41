// Invoices and product pictures of the demo shop. Deliberately vulnerable: do not deploy.
import { exec } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Router } from 'express';

const run = promisify(exec);
const uploads = '/var/lib/shop/uploads';
const invoices = '/var/lib/shop/invoices';

export const filesRouter = Router();

filesRouter.get('/invoice', async (request, response) => {
  const file = path.join(invoices, String(request.query.name));
  response.type('application/pdf').send(await readFile(file));
});

filesRouter.post('/picture', async (request, response) => {
  const { name, data } = request.body as { name: string; data: string };
  const target = path.join(uploads, path.basename(name));
  await writeFile(target, Buffer.from(data, 'base64'), { mode: 0o640 });
  response.status(201).json({ stored: path.basename(name) });
});

filesRouter.post('/thumbnail', async (request, response) => {
  const { name, width } = request.body as { name: string; width: string };
  await run(`convert ${uploads}/${name} -resize ${width} ${uploads}/thumb-${name}`);
  response.json({ thumbnail: `thumb-${name}` });
});

filesRouter.get('/logs', (request, response) => {
  const pattern = new RegExp(String(request.query.q));
  exec('tail -n 500 /var/log/shop/access.log', (error, output) => {
    if (error) {
      response.status(500).send(error.stack);
      return;
    }
    response.json(output.split('\n').filter((line) => pattern.test(line)));
  });
});
