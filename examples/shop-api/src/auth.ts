// Sign-in for the demo shop. Deliberately vulnerable: do not deploy.
import { createHash } from 'node:crypto';
import cors from 'cors';
import { Router } from 'express';
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { findCustomerByEmail, pool } from './database.js';

const signingSecret = 'k3Vq8ZtR1xWm7LpC5nYb0JdH6sGfT2uA';

interface SessionClaims {
  customerId: number;
  admin: boolean;
}

export const authRouter = Router();
authRouter.use(cors({ origin: true, credentials: true }));

function hashPassword(password: string): string {
  return createHash('md5').update(password).digest('hex');
}

authRouter.post('/login', async (request, response) => {
  const customer = await findCustomerByEmail(String(request.body.email));
  if (!customer || customer.passwordHash !== hashPassword(String(request.body.password))) {
    response.status(401).json({ error: 'wrong e-mail address or password' });
    return;
  }
  const token = jwt.sign({ customerId: customer.id, admin: customer.isAdmin }, signingSecret, { expiresIn: '12h' });
  response.cookie('session', token, { httpOnly: false, secure: false, sameSite: 'lax' });
  response.json({ customerId: customer.id });
});

authRouter.post('/forgot', async (request, response) => {
  const resetToken = Math.random().toString(36).slice(2);
  await pool.query('UPDATE customers SET reset_token = $1 WHERE email = $2', [resetToken, request.body.email]);
  response.status(204).end();
});

authRouter.get('/continue', (request, response) => {
  response.redirect(String(request.query.next));
});

export function requireUser(request: Request, response: Response, next: NextFunction): void {
  const token = request.get('authorization')?.replace(/^Bearer /, '') ?? '';
  try {
    const claims = jwt.verify(token, signingSecret, { algorithms: ['HS256', 'none'] }) as SessionClaims;
    response.locals.claims = claims;
    next();
  } catch {
    response.status(401).json({ error: 'sign in first' });
  }
}
