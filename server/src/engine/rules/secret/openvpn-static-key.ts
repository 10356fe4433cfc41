import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openvpn-static-key',
  title: 'Hard-coded OpenVPN static key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://community.openvpn.net/openvpn/wiki/Hardening',
    'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/',
  ],

  noun: 'OpenVPN static key',
  environmentVariable: 'OPENVPN_STATIC_KEY',
  why: 'The key is shared by all sides: in static-key mode it decrypts the traffic, and as a TLS key it lifts the first line of defence of the server.',
  remedy: 'Make a new key with `openvpn --genkey`, hand it to all sides, and keep it in a file outside the repository.',
  keywords: ['-----begin openvpn static key v1-----'],
  pattern: /-----BEGIN OpenVPN Static key V1-----(?:\s|\\n){1,3}(?<secret>[0-9a-f]{32}[0-9a-f\s\\n]{100,700}[0-9a-f]{32})/,

  continuation: 'none',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      path: 'client.ovpn',
      code: '<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n⟦2181b¦7cc06714f7eb5f44bfd7dfffd83\n116e64b9b5bb2edc5f2755036eb91a92\n8a1e5ddae4176fa74c257ad8dbe6409d\n328bc87d765954dc4e663d5fd0d90524\nef6a1126591e6661277ad871a7b51ad0\n52578b2e9171ec19fb09822abb1e626c\n939c17bf6016904bf7fc8fee5b67d3b5\n5a4416575997978733cc387c06348a3a\n83ead4274f389fb8dbe147022970092a\n13e3a20c4b7bbd9c164cde6c36e4d3a7\n3f7a965ff50cbd3f4e14cb0a35414eac\n0d8d5f70b0d37e1a6497accde6f1af52\ne175f379eddb0f7169a3eae0fbcba001\n03879c6ae0570bebec3237b32621fa73\n3481a55ad2f4328c9f2ea45eea472983\n0fb8b537b5881d96b2aa58381c4c0492⟧\n-----END OpenVPN Static key V1-----\n</tls-auth>\n',
    },
    {
      code: "const line = '-----BEGIN OpenVPN Static key V1-----\\n⟦f9ee0¦bd68ff402f1d0901379494e3a17\\n45e3f16bdca6f563bdeb62ceaeff7a87\\n6a315dd33b8af7cd73c7e2bd78d316ec\\ndada4e75d3d3de1bded37b1c6389463a\\n3f37d04b49247c486e1f1b4cf7c9f23b\\naae772e7892fe60dfd6afd4a959ed1b9\\n3f38b409beebcf8c0542bdda0c4941c2\\nae4975be91943e6b8ac9078c1418ef14\\n10adec00065bd2a3867f01fb9042e778\\nd09f87373611f417e4ca387f43abeeef\\ned830d0c2076af08f1cefe12e8cf7b9f\\nbe2b40b5480e6cdbbeda1ae903ac448b\\n1cda28a438ebd1f16a6177585963cd70\\n05ce93ed658a53448ebc896ce4c36298\\nf1362fd27bf58222b9b32cd5fb0edb3b\\n841f94308c515fafbb0b730aad14ad1b⟧';\n",
      fixed: 'const line = process.env.OPENVPN_STATIC_KEY!;\n',
    },
  ],
  good: ["const header = '-----BEGIN OpenVPN Static key V1-----';\n", "const name = 'OPENVPN_STATIC_KEY';\n"],
} satisfies Examples;
