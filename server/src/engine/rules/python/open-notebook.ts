import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { removeStatement } from '../../code/languages/python/calls.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

/** Options of the notebook server that let others in. */
const bad: Readonly<Record<string, readonly [values: readonly (string | boolean)[], message: string]>> = {
  token: [[''], 'Everyone who reaches this server runs code on it: it asks for no token. Leave the token to Jupyter.'],
  password: [[''], 'Everyone who reaches this server runs code on it: it asks for no password. Set one, or leave the token on.'],
  disable_check_xsrf: [[true], 'Any web site that a user opens can send requests to this server. Leave the check on.'],
  allow_root: [[true], 'Whoever gets into a notebook is root on this machine. Start it as another user.'],
  allow_origin: [['*'], 'Any web site that a user opens can talk to this server. Name the origin.'],
  allow_remote_access: [[true], 'The server answers to any host name. Name the hosts with local_hostnames.'],
  ip: [['*', '0.0.0.0', '::'], 'The server answers on every network. Listen on localhost, and use a tunnel.'],
  open_admin: [[true], 'Everyone may administrate this hub. Name the admins.'],
};

export const rule = pythonRule({
  id: 'python/open-notebook',
  title: 'Notebook or demonstration server that lets others in',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [306, 284, 352],
  controls: ['OWASP A05:2021', 'OWASP A07:2021'],
  references: [
    'https://jupyter-server.readthedocs.io/en/latest/operators/security.html',
    'https://www.gradio.app/guides/sharing-your-app',
    'https://docs.dask.org/en/stable/how-to/deploy-dask/ssh.html',
  ],
  message: 'Others can reach this server and run what it offers. Ask for a password, and keep it on this machine.',
  why: 'A notebook server is a shell in the browser. Open ones are found by scanners within hours and mine coins, and their credentials for data and clouds are read on the way.',
  remedy: 'Leave token and checks on, listen on localhost, and reach it through a tunnel or a proxy that asks who you are.',
  fix: 'review',
  listeners: [
    onBinding(
      Object.keys(bad),
      (binding, context, report) => {
        const { target, value } = binding;
        const owner = target?.type === 'attribute' ? context.textOf(target) : '';
        if (
          target === null ||
          !/^c\.(?:NotebookApp|ServerApp|JupyterApp|LabApp|IdentityProvider|PasswordIdentityProvider|JupyterHub|Spawner|SingleUserNotebookApp|Authenticator|ExtensionApp)\.\w+$/.test(
            owner,
          )
        )
          return;
        const [values, message] = bad[binding.name] ?? [[], ''];
        const constant = context.valueOf(value);
        const isBad = typeof constant === 'string' || typeof constant === 'boolean' ? values.includes(constant) : false;
        if (!isBad) return;
        report(binding.span, { message, fixes: [review('Remove it (the default is safe)', removeStatement(value, context))] });
      },
      ['assignment'],
    ),
    ...optionListeners([
      {
        calls: ['*.launch'],
        option: 'share',
        bad: [true],
        when: (_call, context) => context.mentions(/\bgradio\b|\bgr\./),
        message: 'A public address leads to this program on your machine. Leave share off, or ask for a login with auth.',
        fix: { kind: 'review', title: 'Share it with nobody', value: 'False' },
      },
      {
        calls: ['*.launch'],
        option: 'server_name',
        bad: ['0.0.0.0'],
        when: (call, context) => context.mentions(/\bgradio\b|\bgr\./) && !call.args.some(({ name }) => name === 'auth'),
        message: 'Everyone on the network reaches this program without a login. Set auth, or listen on this machine.',
        fix: { kind: 'review', title: 'Listen on this machine only', value: '"127.0.0.1"' },
      },
      {
        calls: ['ray.init', '*.LocalCluster', '*.Client', '*.Scheduler'],
        option: 'dashboard_host',
        bad: ['0.0.0.0'],
        message: 'Everyone on the network reaches this cluster and runs code on it. Listen on this machine.',
        fix: { kind: 'review', title: 'Listen on this machine only', value: '"127.0.0.1"' },
      },
      {
        calls: ['*.Blocks', '*.Interface', '*.ChatInterface', '*.launch'],
        option: 'allowed_paths',
        test: (value, context) => /["'](?:\/|\.|~|C:\\\\)["']/.test(context.textOf(value)),
        when: (_call, context) => context.mentions(/\bgradio\b/),
        message: 'Visitors can download every file below this folder. Name a folder that holds only what they need.',
      },
    ]),
  ],
});

export const examples = {
  bad: [
    {
      path: 'jupyter_server_config.py',
      code: `c = get_config()
⟦c.ServerApp.token = ""⟧
⟦c.NotebookApp.disable_check_xsrf = True⟧
`,
      fixed: `c = get_config()
`,
    },
    {
      code: `import gradio

gradio.Interface(predict, "text", "text").launch(⟦share=True⟧)
`,
      fixed: `import gradio

gradio.Interface(predict, "text", "text").launch(share=False)
`,
    },
  ],
  good: [
    {
      path: 'jupyter_server_config.py',
      code: `c.ServerApp.ip = "localhost"
c.ServerApp.password = hashed
`,
    },
    `import gradio

gradio.Interface(predict, "text", "text").launch(auth=check)
`,
  ],
} satisfies Examples;
