import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sonarqube-token',
  title: 'Hard-coded SonarQube token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/'],
  rotation: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  noun: 'SonarQube token',
  environmentVariable: 'SONAR_TOKEN',
  why: 'The token reads source code and issues and uploads analyses; a user token does everything that its owner may do.',
  remedy: 'Revoke the token on the security page of the SonarQube account, and read a new one from the environment.',
  keywords: ['squ_', 'sqp_', 'sqa_'],
  pattern: /sq[upa]_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const sonarToken = '⟦sqa¦_ea0ef219de3c6b66524daa9046bb1a42911322d3⟧';\n",
      fixed: 'const sonarToken = process.env.SONAR_TOKEN!;\n',
    },
    { path: '.env', code: 'SONAR_TOKEN=⟦sqa¦_81f3e6abf19eb5c3afefba61394a16801bb363b3⟧\n' },
  ],
  good: ['const sonarToken = process.env.SONAR_TOKEN;\n', "const prefix = 'squ_';\n"],
} satisfies Examples;
