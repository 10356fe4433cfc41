// Products of the demo shop.
import { Router } from 'express';
import { pool } from '../database.js';
import { format, money } from '../money.js';
import type { Currency } from '../money.js';

interface ProductRow {
  id: number;
  name: string;
  price_minor: number;
  currency: Currency;
}

const listQueries = {
  name: 'SELECT id, name, price_minor, currency FROM products WHERE category = $1 ORDER BY name LIMIT $2',
  price: 'SELECT id, name, price_minor, currency FROM products WHERE category = $1 ORDER BY price_minor LIMIT $2',
  newest: 'SELECT id, name, price_minor, currency FROM products WHERE category = $1 ORDER BY created_at DESC LIMIT $2',
};

function isSortKey(value: unknown): value is keyof typeof listQueries {
  return typeof value === 'string' && Object.hasOwn(listQueries, value);
}

export const catalogRouter = Router();

catalogRouter.get('/', async (request, response) => {
  const sort = isSortKey(request.query.sort) ? request.query.sort : 'newest';
  const limit = Math.min(Number(request.query.limit) || 20, 100);
  const category = String(request.query.category ?? 'all');
  const result = await pool.query<ProductRow>(listQueries[sort], [category, limit]);
  response.json(result.rows.map((row) => ({ id: row.id, name: row.name, price: format(money(row.price_minor, row.currency)) })));
});

catalogRouter.get('/:id', async (request, response) => {
  const id = Number.parseInt(request.params.id, 10);
  if (Number.isNaN(id)) {
    response.status(400).json({ error: 'a product number is a whole number' });
    return;
  }
  const result = await pool.query<ProductRow>('SELECT id, name, price_minor, currency FROM products WHERE id = $1', [id]);
  const row = result.rows[0];
  if (!row) response.status(404).json({ error: 'no such product' });
  else response.json(row);
});
