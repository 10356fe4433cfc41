import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/woocommerce-api-key',
  title: 'Hard-coded WooCommerce consumer secret',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://woocommerce.com/document/woocommerce-rest-api/',
    'https://developer.woocommerce.com/docs/apis/rest-api/authentication/',
  ],
  rotation: 'https://woocommerce.com/document/woocommerce-rest-api/',
  noun: 'WooCommerce consumer secret',
  environmentVariable: 'WOOCOMMERCE_CONSUMER_SECRET',
  why: 'Key and secret together read customers and orders of the shop, and with write permission change prices and products.',
  remedy: 'Revoke the key under WooCommerce, Settings, Advanced, REST API, and read a new pair from the environment.',
  keywords: ['cs_', 'ck_'],
  pattern: /c[sk]_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('ck_')
      ? {
          severity: 'warning',
          noun: 'WooCommerce consumer key',
          remark: 'it is the name to a secret that is probably near. Read both from the environment.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const woocommerceConsumerSecret = '⟦cs_¦a8e85aaf6c1f11426ec5a8b567ec73a9671b5fb2⟧';\n",
      fixed: 'const woocommerceConsumerSecret = process.env.WOOCOMMERCE_CONSUMER_SECRET!;\n',
    },
    { path: '.env', code: 'WOOCOMMERCE_CONSUMER_SECRET=⟦cs_¦6eddeb21a4bc7cb9189e914011ee27008fe0d01a⟧\n' },
  ],
  good: ['const woocommerceConsumerSecret = process.env.WOOCOMMERCE_CONSUMER_SECRET;\n', "const prefix = 'cs_';\n"],
} satisfies Examples;
