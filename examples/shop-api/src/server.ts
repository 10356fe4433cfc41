// Entry point of the demo shop's web API.
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import { authRouter, requireUser } from './auth.js';
import { catalogRouter } from './routes/catalog.js';
import { filesRouter } from './routes/files.js';
import { ordersRouter } from './routes/orders.js';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';

export const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '200kb' }));

app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok', uptimeSeconds: Math.round(process.uptime()) });
});

app.use('/auth', authRouter);
app.use('/catalog', catalogRouter);
app.use('/orders', requireUser, ordersRouter);
app.use('/files', requireUser, filesRouter);

app.use((_request, response) => {
  response.status(404).json({ error: 'not found' });
});

const handleError: ErrorRequestHandler = (error, request, response, _next) => {
  console.error('request failed', { method: request.method, route: request.route?.path, error });
  response.status(500).json({ error: 'internal error' });
};
app.use(handleError);

const server = app.listen(port, host, () => {
  console.log(`listening on ${host}:${port}`);
});

process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
});
