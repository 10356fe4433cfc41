import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/stripe-organization-key',
  title: 'Hard-coded Stripe organization key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.stripe.com/keys/organization-api-keys'],
  rotation: 'https://docs.stripe.com/keys/organization-api-keys',
  noun: 'Stripe organization key',
  environmentVariable: 'STRIPE_ORGANIZATION_KEY',
  why: 'One key reaches every account of the organization: it reads customers and payments, and with write permission charges, refunds and pays out.',
  remedy: 'Expire the key in the organization’s API keys page of the Stripe dashboard, and read a new one from the environment.',
  keywords: ['sk_org_'],
  pattern: /sk_org_(?:live_|test_)?[0-9A-Za-z]{24,247}/,

  continuation: 'word',
  alphabetSize: 62,
  priority: 1,
  judge({ value }) {
    return value.startsWith('sk_org_test_')
      ? { severity: 'info', remark: 'it opens sandboxes only, yet shows their data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const stripeOrganizationKey = '⟦sk_¦org_live_04NYJblPkXD0Ux9aEV0u781NgFRKhxDUbJWJsh1NPwQDQ5RKbJsU28GdfLKhLZ4TA8lYIOicVqVZ2a060ttLyfEQe24WzUJuHf7⟧';\n",
      fixed: 'const stripeOrganizationKey = process.env.STRIPE_ORGANIZATION_KEY!;\n',
    },
    {
      path: '.env',
      code: 'STRIPE_ORGANIZATION_KEY=⟦sk_¦org_live_2qLZhfeZ7NAF9NsG1KlsgYR0M6JIcg3NvTe7r5GCtdaHKlo8xOtsVBkqaGEgqJ8Arhel4ANmLAFX522e70oc9ZEZlgzMZc6YDAk⟧\n',
    },
  ],
  good: ['const stripeOrganizationKey = process.env.STRIPE_ORGANIZATION_KEY;\n', "const prefix = 'sk_org_';\n"],
} satisfies Examples;
