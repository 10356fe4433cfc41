// Connection pool of the demo shop. Deliberately vulnerable: do not deploy.
import pg from 'pg';

const connectionString =
  process.env.NODE_ENV === 'production'
    ? process.env.DATABASE_URL
    : 'postgres://shop:vK8r2mTq9ZxLw4@db.harbourlane.internal:5432/shop';

export const pool = new pg.Pool({
  connectionString,
  max: 12,
  idleTimeoutMillis: 30_000,
  ssl: { rejectUnauthorized: false },
});

export interface Customer {
  id: number;
  email: string;
  passwordHash: string;
  isAdmin: boolean;
}

export async function findCustomerByEmail(email: string): Promise<Customer | undefined> {
  const result = await pool.query<Customer>(
    'SELECT id, email, password_hash AS "passwordHash", is_admin AS "isAdmin" FROM customers WHERE lower(email) = lower($1)',
    [email],
  );
  return result.rows[0];
}

export async function withTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
