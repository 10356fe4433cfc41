import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wordpress-salt',
  title: 'Hard-coded WordPress key or salt',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys'],
  rotation: 'https://api.wordpress.org/secret-key/1.1/salt/',
  noun: 'WordPress key or salt',
  environmentVariable: 'WORDPRESS_AUTH_KEY',
  why: 'With the keys and salts of wp-config.php anyone forges the login cookie of an administrator.',
  remedy: 'Put new values in place, which logs everyone out, and read them from the environment.',
  keywords: ["auth_key'", "auth_salt'", "logged_in_key'", "logged_in_salt'", "nonce_key'", "nonce_salt'"],
  pattern: /(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)'\s{0,4},\s{0,12}'(?<secret>[ -&(-~]{64})'/,

  continuation: 'none',
  alphabetSize: 64,

  judge({ value, span }) {
    return /[0-9]/.test(value) && /[a-z]/.test(value) && /[^0-9A-Za-z]/.test(value) ? { span } : null;
  },
});

export const examples = {
  bad: [
    {
      path: 'wp-config.php',
      code: "<?php\ndefine('AUTH_KEY',         '⟦4k|¦OzT%tDlcvJI[jT2lvRCGb]~5s^~|OE1O=CrmoZ9+!(Ggc*7:k?*IQO=kq2?7w⟧');\n",
      fixed: "<?php\ndefine('AUTH_KEY',         getenv('WORDPRESS_AUTH_KEY'));\n",
    },
    {
      code: "define('NONCE_SALT', '⟦4k|¦/K?i?yB9Je#8;dME.HP6,nHF;Ly158Drms_~xaRrMKm6^Mf#=&SX.)-fwVh7w⟧');\n",
      fixed: "define('NONCE_SALT', process.env.WORDPRESS_AUTH_KEY!);\n",
    },
  ],
  good: ["define('AUTH_KEY', process.env.AUTH_KEY);\n", "define('AUTH_KEY', 'put your unique phrase here');\n"],
} satisfies Examples;
