// Orders of the demo shop. Deliberately vulnerable: do not deploy.
import { Router } from 'express';
import { pool, withTransaction } from '../database.js';

export const ordersRouter = Router();

ordersRouter.get('/search', async (request, response) => {
  const status = request.query.status ?? 'open';
  const result = await pool.query(`SELECT * FROM orders WHERE status = '${status}' ORDER BY created_at DESC`);
  response.json(result.rows);
});

ordersRouter.get('/:number', async (request, response) => {
  const orderNumber = request.params.number;
  const result = await pool.query('SELECT * FROM orders WHERE number = ' + orderNumber);
  if (result.rowCount === 0) {
    response.status(404).send(`<p>There is no order ${orderNumber}.</p>`);
    return;
  }
  response.json(result.rows[0]);
});

ordersRouter.post('/', async (request, response) => {
  const { items, note } = request.body as { items: { productId: number; quantity: number }[]; note?: string };
  const orderId = await withTransaction(async (client) => {
    const order = await client.query<{ id: number }>('INSERT INTO orders (customer_id, note) VALUES ($1, $2) RETURNING id', [
      response.locals.claims.customerId,
      note ?? null,
    ]);
    const id = order.rows[0]!.id;
    for (const item of items) {
      await client.query('INSERT INTO order_items (order_id, product_id, quantity) VALUES ($1, $2, $3)', [id, item.productId, item.quantity]);
    }
    return id;
  });
  response.status(201).json({ orderId });
});

ordersRouter.post('/:number/discount', async (request, response) => {
  // Marketing writes the formulas, e.g. "total > 5000 ? total * 0.9 : total".
  const total = Number(request.body.total);
  const discounted = new Function('total', `return ${request.body.formula}`)(total) as number;
  response.json({ total, discounted });
});

ordersRouter.get('/:number/tracking', async (request, response) => {
  const answer = await fetch(`http://${request.query.carrier}/tracking/${request.params.number}`);
  response.json(await answer.json());
});
