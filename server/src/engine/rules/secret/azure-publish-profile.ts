import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-publish-profile',
  title: 'Hard-coded Azure App Service deployment password',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/app-service/deploy-configure-credentials'],
  rotation: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
  noun: 'Azure App Service deployment password',
  environmentVariable: 'AZURE_WEBAPP_PUBLISH_PASSWORD',
  why: 'With the publishing password anyone replaces the code of the web app and reads its settings.',
  remedy:
    'Reset the publish profile in the portal, use a managed identity or OpenID Connect to deploy, and keep profiles out of the repository.',
  keywords: ['userpwd='],
  pattern: /userPWD=\\?["'](?<secret>[0-9A-Za-z]{60})\\?["']/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      path: 'acme.PublishSettings',
      code: '<publishProfile profileName="acme - Web Deploy" publishMethod="MSDeploy" userName="$acme" userPWD="⟦dVRKvHU4XHvBGjkLbf9A¦8nJian7lxNl6Co5lSO5iSdKk5N1mMO4F0LLwxBZd⟧" />\n',
    },
    {
      code: 'const azureWebappPublishPassword = \'userPWD="⟦m8uVVuawjoZwC7BZutMh¦tL5f2ZT9aX5y91iFwslfkgnOdTa1pe2PzqsvxPPl⟧"\';\n',
      fixed: 'const azureWebappPublishPassword = process.env.AZURE_WEBAPP_PUBLISH_PASSWORD!;\n',
    },
  ],
  good: [{ path: 'acme.PublishSettings', code: '<publishProfile userName="$acme" userPWD="" />\n' }, 'const userPWD = read();\n'],
} satisfies Examples;
