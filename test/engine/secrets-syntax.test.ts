// Secrets that their syntax shows: commands, headers, statements, calls, settings. One row is one text.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createEngine, type Severity } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const ids = [
  'authorization-header',
  'basic-auth-argument',
  'command-line-password',
  'connection-string-password',
  'credential-constructor',
  'encoded-private-key',
  'framework-signing-key',
  'hard-coded-credential',
  'kubernetes-secret-data',
  'netrc-password',
  'password-hash',
  'registry-auth',
  'sql-password',
];
const registry = (await loadRuleModules('secret/'))
  .map((module) => module.rule)
  .filter((rule) => ids.includes(rule.id.slice('secret/'.length)));
const engine = await createEngine({ host: nodeHost, rules: registry, config: { rules: 'all' } });

const strong = 'Tr7!vqLm29zK';
const weak = 'blue42';
const token = 'p8Jq2Vn5Lx7Tz3Rk9Wd4Ym6B';
const uuid = '0f4c8ad2-6b1e-4e97-a3c5-9d7e2b6f8a10';
const hex = '9d3e7b1f5a8c2e6d0b4f8a1c5e9d3b7f2a6c0e4d81f5b9a3c7e1d5f9b3a7c1e5';
const encode = (text: string): string => Buffer.from(text).toString('base64');

/** What a text gives: the rule, the severity and the secret of its only finding; null for none. */
type Expected = readonly [rule: string, severity: Severity, secret: string] | null;
type Row = readonly [path: string, text: string, expected: Expected];

async function findingsOf(path: string, text: string): Promise<(readonly [string, Severity, string])[]> {
  const result = await engine.scan({ path, text });
  assert.deepEqual(result.ruleErrors, []);
  return result.findings.map(
    (finding) => [finding.ruleId.slice('secret/'.length), finding.severity, text.slice(finding.span.start, finding.span.end)] as const,
  );
}

function check(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [path, text, expected] of rows) {
      it(`${path}: ${JSON.stringify(text).slice(0, 100)}`, async () => {
        assert.deepEqual(await findingsOf(path, text), expected === null ? [] : [expected]);
      });
    }
  });
}

const basic = (secret: string, severity: Severity = 'warning'): Expected => ['basic-auth-argument', severity, secret];
check('logins of HTTP clients', [
  ['a.sh', `curl -su deploy:${strong} https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `curl -udeploy:${strong} https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `curl --user 'deploy:${strong}' https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `curl --user=deploy:${strong} https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `curl --proxy-user deploy:${strong} https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `curl -u :${token} https://ci.acme-shop.net`, basic(token)],
  ['a.sh', `curl -u ${uuid}: https://ci.acme-shop.net`, basic(uuid)],
  ['a.sh', `curl -u ${token}:x-oauth-basic https://ci.acme-shop.net`, basic(token)],
  ['a.sh', `curl -u deploy:${weak} https://ci.acme-shop.net`, basic(weak, 'hint')],
  ['a.sh', `curl -u user:${strong} https://ci.acme-shop.net`, basic(strong, 'hint')],
  ['a.sh', `curl -u deploy:${strong} http://localhost:8080`, basic(strong, 'hint')],
  ['a.py', `os.system("curl -u \\"deploy:${strong}\\" https://ci.acme-shop.net")`, basic(strong)],
  ['a.py', `run(["curl", "-u", "deploy:${strong}", url])`, basic(strong)],
  ['README.md', `curl -u deploy:${strong} https://ci.acme-shop.net`, basic(strong, 'hint')],
  ['README.md', `curl -u deploy:${weak} https://ci.acme-shop.net`, null],
  ['a.sh', `wget --user deploy --password '${strong}' https://ci.acme-shop.net`, basic(strong)],
  ['a.sh', `https -a deploy:${strong} ci.acme-shop.net`, basic(strong)],
  ['a.php', `$o = [CURLOPT_USERPWD => 'deploy:${strong}'];`, basic(strong)],
  ['a.sh', `curl -u deploy:${strong} https://api.example.com`, null],
  ['a.sh', 'curl -u "$USER:$PASS" https://ci.acme-shop.net', null],
  ['a.sh', 'curl -u ${USER}:${PASS} https://ci.acme-shop.net', null],
  ['a.bat', 'curl -u %USER%:%PASS% https://ci.acme-shop.net', null],
  ['a.yml', 'run: curl -u {{ user }}:{{ pass }} https://ci.acme-shop.net', null],
  ['a.sh', 'curl -u test:test https://ci.acme-shop.net', null],
  ['a.sh', 'curl -u admin:admin https://ci.acme-shop.net', null],
  ['a.sh', 'curl -u your-name:your-password https://ci.acme-shop.net', null],
  ['a.sh', 'docker run -u 1000:1000 curl', null],
  ['a.sh', 'apt-get install curl\nchown -u root:Str0ngGroup! /srv', null],
]);

const header = (secret: string, severity: Severity = 'warning'): Expected => ['authorization-header', severity, secret];
check('headers', [
  ['a.sh', `curl -H "Authorization: Bearer ${token}" https://acme-shop.net`, header(token)],
  ['a.sh', `curl -H 'PRIVATE-TOKEN: ${token}' https://git.acme-shop.net`, header(token)],
  ['a.sh', `curl -H "apikey: ${token}" https://acme-shop.net`, header(token)],
  ['a.sh', `curl --header 'Api-Key: ${token}' https://acme-shop.net`, header(token)],
  ['a.go', `request.Header.Set("Authorization", "Bearer ${token}")`, header(token)],
  ['a.go', `request.Header.Set("X-Vault-Token", "${uuid}")`, header(uuid)],
  ['a.rb', `headers = { 'Authorization' => 'Token token=${token}' }`, header(token)],
  ['a.cs', `client.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", "${token}");`, header(token)],
  ['a.http', `DD-API-KEY: ${token}`, header(token)],
  ['a.http', `Authorization: Basic ${encode(`deploy:${strong}`)}`, header(encode(`deploy:${strong}`))],
  ['a.http', `Authorization: Basic ${encode(`deploy:${weak}`)}`, header(encode(`deploy:${weak}`), 'hint')],
  ['a.json', `{ "key": "Authorization",\n  "value": "Bearer ${token}" }`, header(token)],
  ['a.http', `Authorization: Basic ${encode('user:pass')}`, null],
  ['a.http', `Authorization: Basic ${encode('Aladdin:open sesame')}`, null],
  ['a.http', 'Authorization: Bearer {{token}}', null],
  ['a.http', 'Authorization: Bearer YOUR_ACCESS_TOKEN', null],
  ['a.py', "headers = {'Authorization': 'Bearer %s' % token}", null],
  ['a.py', "headers = {'Authorization': f'Bearer {token}'}", null],
  ['a.md', 'The Authorization header: Basic authentication with a user name.', null],
  ['a.md', `Authorization: Basic ${encode('username:password')}`, null],
  ['a.go', 'allowed := "Content-Type, X-Api-Key, Authorization, X-Auth-Token"', null],
]);

const hash = (secret: string): Expected => ['password-hash', 'hint', secret];
const long = 'hTq0cW8vN3xJ5mRb6yK1uF4gS9aZ2eD7iP0oL3kV5nB8tC1rX6wQ4jM7hG2fY9uE0sA5dI8lO3pZ6bV4cXm';
const hashes = [
  `$1$Qz7kL2pX$${long.slice(0, 22)}`,
  `$apr1$Qz7kL2pX$${long.slice(0, 22)}`,
  `$2b$12$${long.slice(0, 53)}`,
  `$5$Qz7kL2pX$${long.slice(0, 43)}`,
  `$6$rounds=5000$Qz7kL2pX$${long.slice(0, 83)}abc`,
  `$y$j9T$Qz7kL2pXhTq0cW8v$${long.slice(0, 43)}`,
  `$argon2id$v=19$m=65536,t=3,p=4$${long.slice(0, 22)}$${long.slice(20, 63)}`,
  `$9$${long.slice(0, 14)}$${long.slice(10, 53)}`,
  `scrypt:32768:8:1$Qz7kL2pXhTq0cW8v$${hex}${hex.slice(3)}9d3`,
  `{SSHA}${long.slice(0, 32)}`,
  `SCRAM-SHA-256$4096:${long.slice(0, 22)}==$${long.slice(0, 43)}=:${long.slice(30, 73)}=`,
  `aad3b435b51404eeaad3b435b51404ee:9d3e7b1f5a8c2e6d0b4f8a1c5e9d3b7f`,
];
check('password hashes', [
  ...hashes.map((one): Row => ['users.csv', `deploy,${one}`, hash(one)]),
  ['tests/users.csv', `deploy,${hashes[2] ?? ''}`, null],
  ['README.md', `deploy,${hashes[2] ?? ''}`, null],
  ['a.js', "text.replace(/(x)(y)/, '$1$2$5$6')", null],
  ['a.txt', 'Administrator:500:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::', null],
]);

const netrc = (secret: string, severity: Severity = 'warning'): Expected => ['netrc-password', severity, secret];
check('netrc and pgpass', [
  ['.netrc', `machine git.acme-shop.net\nlogin deploy\npassword ${strong}\n`, netrc(strong)],
  ['.netrc', `machine api.acme-shop.net password ${token}`, netrc(token)],
  ['.netrc', `machine git.acme-shop.net login deploy password ${weak}`, netrc(weak, 'hint')],
  ['a.yml', `run: printf "machine git.acme-shop.net\\nlogin deploy\\npassword ${token}" > ~/.netrc`, netrc(token)],
  ['.pgpass', `db.acme-shop.net:5432:shop:shop:${strong}`, netrc(strong)],
  ['.pgpass', `*:*:*:shop:${strong}`, netrc(strong)],
  ['.pgpass', `localhost:5432:shop:shop:${strong}`, netrc(strong, 'hint')],
  ['a.sh', `echo "db.acme-shop.net:5432:*:shop:${strong}" > ~/.pgpass`, netrc(strong)],
  ['hosts.txt', `db.acme-shop.net:5432:shop:shop:${strong}`, null],
  ['.netrc', 'machine git.acme-shop.net login user password password', null],
  ['a.md', 'Every machine needs a login and a password before it starts.', null],
]);

const sql = (secret: string, severity: Severity = 'warning'): Expected => ['sql-password', severity, secret];
check('SQL', [
  ['a.sql', `CREATE USER IF NOT EXISTS 'shop'@'%' IDENTIFIED BY "${strong}";`, sql(strong)],
  ['a.sql', `create role shop with login encrypted password '${strong}' createdb;`, sql(strong)],
  ['a.sql', `ALTER LOGIN [shop] WITH PASSWORD = N'${strong}' OLD_PASSWORD = N'x';`, sql(strong)],
  ['a.sql', `SET PASSWORD FOR shop@localhost = PASSWORD('${strong}');`, sql(strong)],
  ['a.sql', `CREATE MASTER KEY ENCRYPTION BY PASSWORD = '${strong}';`, sql(strong)],
  ['a.sql', `EXEC sp_addlogin 'shop', '${strong}';`, sql(strong)],
  ['a.sql', 'CREATE USER shop IDENTIFIED BY Tiger2019x;', sql('Tiger2019x', 'hint')],
  ['a.py', `cursor.execute("CREATE USER shop IDENTIFIED BY '${strong}'")`, sql(strong)],
  ['a.sql', `CREATE USER shop IDENTIFIED BY '${weak}';`, sql(weak, 'hint')],
  ['a.sql', `ALTER ROLE shop PASSWORD 'md59d3e7b1f5a8c2e6d0b4f8a1c5e9d3b7f';`, sql('md59d3e7b1f5a8c2e6d0b4f8a1c5e9d3b7f', 'hint')],
  ['a.sql', "CREATE USER shop IDENTIFIED BY 'password';", null],
  ['a.py', 'cursor.execute(f"CREATE USER shop IDENTIFIED BY \'{password}\'")', null],
  ['a.py', 'cursor.execute("CREATE USER shop IDENTIFIED BY \'%s\'" % password)', null],
  ['a.php', '$sql = "ALTER USER shop IDENTIFIED BY \'" . $password . "\'";', null],
  ['a.txt', 'A row is identified by "position12" in the table.', null],
]);

const connection = (secret: string, severity: Severity = 'warning'): Expected => ['connection-string-password', severity, secret];
check('connection strings', [
  [
    'a.cs',
    `var s = "Server=tcp:db.acme-shop.net,1433;Initial Catalog=shop;User ID=shop;Password=${strong};Encrypt=True";`,
    connection(strong),
  ],
  ['a.cs', `var s = "Data Source=(local);User ID=shop;Password=${strong};";`, connection(strong, 'hint')],
  ['a.cs', `var s = "Server=db.acme-shop.net;Uid=shop;Pwd=${weak};";`, connection(weak, 'hint')],
  ['a.py', `s = "DRIVER={ODBC Driver 17};SERVER=db.acme-shop.net;UID=shop;PWD=${strong}"`, connection(strong)],
  ['a.go', `dsn := "host=db.acme-shop.net user=shop password=${strong} dbname=shop port=5432"`, connection(strong)],
  ['a.java', `var s = "jdbc:sqlserver://db.acme-shop.net:1433;databaseName=shop;user=shop;password=${strong}";`, connection(strong)],
  ['a.java', `var s = "jdbc:postgresql://db.acme-shop.net/shop?user=shop&password=${strong}";`, connection(strong)],
  ['a.go', `db, err := sql.Open("mysql", "shop:${strong}@tcp(db.acme-shop.net:3306)/shop")`, connection(strong)],
  ['a.sh', `vault login -method=userpass username=deploy password=${strong}`, connection(strong)],
  ['a.js', `fetch('https://acme-shop.net/a?user=shop&password=${strong}')`, connection(strong)],
  ['a.js', "go('a?user=' + encodeURIComponent(user) + '&password='+encodeURIComponent(input.password12))", null],
  ['a.go', 'dsn := user + ":" + password + "@tcp(db:3306)/shop"', null],
  ['a.cs', 'var s = "Server=db;Database=shop;User Id=sa;Password=yourStrong(!)Password;";', null],
  ['a.cs', 'var s = "Server=db;Database=shop;User Id=shop;Password={0};";', null],
  ['a.cs', 'var s = $"Server={server};User Id={user};Password={password};";', null],
  ['a.py', 'connect(host=self.host, user=self.user, password=self.password, database=self.db)', null],
  ['a.go', 'dsn := fmt.Sprintf("host=%s user=%s password=%s", host, user, password)', null],
]);

const command = (secret: string, severity: Severity = 'warning'): Expected => ['command-line-password', severity, secret];
check('commands', [
  ['a.sh', `sshpass -p${strong} ssh host`, command(strong)],
  ['a.sh', `sshpass -p "${strong}" scp a host:`, command(strong)],
  ['a.py', `call(["sshpass", "-p", "${strong}", "ssh", host])`, command(strong)],
  ['a.sh', `export SSHPASS='${strong}'`, command(strong)],
  ['a.sh', `mysql -h db -u shop --password=${strong} shop`, command(strong)],
  ['a.sh', `mysqladmin -u root -p'${strong}' ping`, command(strong)],
  ['a.sh', `mysql -ushop -p${weak}`, command(weak, 'hint')],
  ['a.py', `os.environ["PGPASSWORD"] = "${strong}"`, command(strong)],
  ['a.yml', `MYSQL_PWD: ${strong}`, command(strong)],
  ['a.sh', `redis-cli -h cache -a ${strong} ping`, command(strong)],
  ['a.sh', `docker login registry.acme-shop.net --username deploy --password ${strong}`, command(strong)],
  ['a.sh', `helm registry login -u deploy -p ${strong} registry.acme-shop.net`, command(strong)],
  ['a.sh', `az login --service-principal -u app -p ${strong} --tenant t`, command(strong)],
  ['a.ps1', `$s = "${strong}" | ConvertTo-SecureString -AsPlainText -Force`, command(strong)],
  ['a.ps1', `$s = ConvertTo-SecureString -String "${strong}" -AsPlainText -Force`, command(strong)],
  ['a.bat', `net user deploy ${strong} /add`, command(strong)],
  ['a.bat', `cmdkey /add:host /user:deploy /pass:${strong}`, command(strong)],
  ['a.sh', `openssl pkcs12 -export -passout pass:${strong} -out a.p12`, command(strong)],
  ['a.sh', `keytool -genkey -keystore a.jks -storepass ${strong}`, command(strong)],
  ['a.sh', `zip -r -P ${strong} a.zip a`, command(strong)],
  ['a.sh', `unzip -P ${strong} a.zip`, command(strong)],
  ['a.sh', `7z a -p${strong} a.7z a`, command(strong)],
  ['a.sh', `smbclient //host/share -U 'deploy%${strong}'`, command(strong)],
  ['a.sh', `sqlcmd -S db -U sa -P ${strong} -i a.sql`, command(strong)],
  ['a.sh', `sqlplus shop/${strong}@orcl`, command(strong)],
  ['a.sh', `mongodump --host db -u shop -p ${strong}`, command(strong)],
  ['a.sh', `htpasswd -bc .htpasswd deploy ${strong}`, command(strong)],
  ['a.sh', `echo ${strong} | sudo -S apt-get update`, command(strong)],
  ['a.sh', `echo "deploy:${strong}" | sudo chpasswd`, command(strong)],
  ['a.sh', `chpasswd <<< "deploy:${strong}"`, command(strong)],
  ['a.sh', `echo '${strong}' | passwd --stdin deploy`, command(strong)],
  ['a.sh', `echo "${strong}" | docker login -u deploy --password-stdin`, command(strong)],
  ['a.yml', `chpasswd:\n  expire: false\n  list: |\n    deploy:${strong}\n`, command(strong)],
  ['a.sh', `openssl enc -aes-256-cbc -k ${strong} -in a`, command(strong)],
  ['a.sh', `openssl passwd -6 ${strong}`, command(strong)],
  ['a.sh', `lftp -u deploy,${strong} files.acme-shop.net`, command(strong)],
  ['a.sh', `snmpget -v3 -u deploy -A ${strong} host`, command(strong)],
  ['a.exp', `expect "*?assword:*"\nsend -- "${strong}\\r"`, command(strong)],
  ['a.sh', 'snmpget -v 3 -u dave -A "Open7 the Door" host', null],
  ['a.exp', `expect "$ "\nsend "${strong}\\r"`, null],
  ['a.sh', 'mysql -u root -p < a.sql', null],
  ['a.sh', 'mysql -u root -p$PASSWORD', null],
  ['a.sh', 'mysql -u root -p"$(cat /run/secret)"', null],
  ['a.sh', 'mkdir -p zip/data && cp -P a b', null],
  ['a.sh', 'docker run -p 8080:80 --name mysql mysql:8', null],
  ['a.sh', 'docker login -u "$USER" -p "$TOKEN"', null],
  ['a.ps1', 'Connect-VIServer -Password (Read-Host -AsSecureString)', null],
  ['a.sh', 'keytool -storepass changeit -keypass changeit', null],
  ['a.sh', 'openssl rsa -passin file:/run/pass -passout env:PASS', null],
  ['a.py', 'def connect(sshpass, becomepass):\n    return (sshpass, becomepass)', null],
]);

const call = (secret: string, severity: Severity = 'warning'): Expected => ['credential-constructor', severity, secret];
check('calls', [
  ['a.cs', `new System.Net.NetworkCredential("deploy", "${strong}", "acme")`, call(strong)],
  ['a.cs', `new DirectoryEntry("LDAP://dc.acme-shop.net", "deploy", "${strong}")`, call(strong)],
  ['a.java', `new UsernamePasswordCredentials("deploy", "${strong}")`, call(strong)],
  ['a.java', `DriverManager.getConnection(url, "shop", "${strong}")`, call(strong)],
  ['a.java', `new BasicAWSCredentials("id", "${token}")`, call(token)],
  ['a.py', `requests.get(url, auth=HTTPBasicAuth('deploy', '${strong}'))`, call(strong)],
  ['a.py', `server.login(user, '${strong}')`, call(strong)],
  ['a.py', `ftplib.FTP('files.acme-shop.net', 'deploy', '${strong}')`, call(strong)],
  ['a.go', `auth := smtp.PlainAuth("", "deploy", "${strong}", "mail.acme-shop.net")`, call(strong)],
  ['a.php', `$link = new PDO('mysql:host=db.acme-shop.net;dbname=shop', 'shop', '${strong}');`, call(strong)],
  ['a.php', `$link = new mysqli('localhost', 'shop', '${strong}');`, call(strong, 'hint')],
  ['a.pl', `my $db = DBI->connect("dbi:mysql:shop", "shop", "${strong}");`, call(strong)],
  ['a.rb', `http.basic_auth("deploy", "${strong}")`, call(strong)],
  ['a.ts', `const h = 'Basic ' + btoa('deploy:${strong}');`, call(strong)],
  ['a.py', `h = 'Basic ' + b64encode(b'deploy:${strong}')`, call(strong)],
  ['a.ts', "const h = 'Basic ' + btoa('user:pass');", null],
  ['a.cs', `new NetworkCredential("deploy", "${weak}")`, call(weak, 'hint')],
  ['a.cs', 'new NetworkCredential("user", "pass")', null],
  ['a.cs', 'new NetworkCredential(user, Configuration["Password12"])', null],
  ['a.py', "requests.get(url, auth=('user', 'passwd'))", null],
  ['a.py', "factory.login(credentials.Anonymous(), 'BRAINS!')", null],
  ['a.ts', 'await this.page.login("Name", "Please log in");', null],
]);

const registryLogin = (secret: string, severity: Severity = 'warning'): Expected => ['registry-auth', severity, secret];
check('registries', [
  ['.npmrc', `_auth = ${encode(`deploy:${strong}`)}`, registryLogin(encode(`deploy:${strong}`))],
  ['.npmrc', `//npm.acme-shop.net/:_authToken="${token}"`, registryLogin(token)],
  ['.yarnrc.yml', `npmAuthIdent: "deploy:${strong}"`, registryLogin(strong)],
  ['.bundle/config', `BUNDLE_GEMS__ACME__NET: "${token}"`, registryLogin(token)],
  ['auth.json', `{"bearer": {"repo.acme-shop.net": "${token}"}}`, registryLogin(token)],
  ['config.json', `{"auths": {"a": {"identitytoken": "${uuid}"}}}`, registryLogin(uuid)],
  ['.npmrc', '//npm.acme-shop.net/:_authToken=${NPM_TOKEN}', null],
  ['.npmrc', `//npm.acme-shop.net/:_password="${encode('${PASSWORD}')}"`, null],
  ['.bundle/config', 'BUNDLE_GEMS__ACME__NET: "user:pass"', null],
]);

const key = (secret: string, severity: Severity = 'warning'): Expected => ['framework-signing-key', severity, secret];
check('signing keys of frameworks', [
  ['a.rb', `config.secret_key_base = '${hex}${hex.slice(3)}9d3'`, key(`${hex}${hex.slice(3)}9d3`)],
  ['.env', `SECRET_KEY_BASE=${hex}`, key(hex)],
  ['a.rb', `config.secret_key = '${hex}'`, key(hex)],
  ['.env', `APP_KEY="base64:${long.slice(0, 43)}="`, key(`base64:${long.slice(0, 43)}=`)],
  ['a.py', `app.config['SECRET_KEY'] = '${hex.slice(0, 48)}'`, key(hex.slice(0, 48))],
  ['a.config', `<machineKey validationKey="${hex.toUpperCase()}" validation="SHA1" />`, key(hex.toUpperCase())],
  ['a.cfg', `fernet_key = ${long.slice(0, 43)}=`, key(`${long.slice(0, 43)}=`)],
  ['.env', 'APP_KEY=base64:${KEY}', null],
  ['a.py', "SECRET_KEY = 'change-me-to-something-random-1234567890'", null],
  ['a.config', '<machineKey validationKey="AutoGenerate" />', null],
]);

const object = (secret: string, severity: Severity = 'warning'): Expected => ['kubernetes-secret-data', severity, secret];
const secretOf = (name: string, text: string, map = 'data'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${map}:\n  ${name}: ${map === 'data' ? encode(text) : text}\n`;
check('Secrets of Kubernetes', [
  ['a.yaml', secretOf('password', strong), object(encode(strong))],
  ['a.yaml', secretOf('password', `${strong}\n`), object(encode(`${strong}\n`))],
  ['a.yaml', secretOf('session', token), object(encode(token))],
  ['a.yaml', secretOf('password', weak), object(encode(weak), 'hint')],
  [
    'a.yaml',
    secretOf('url', `postgres://shop:${strong}@db.acme-shop.net/shop`),
    object(encode(`postgres://shop:${strong}@db.acme-shop.net/shop`)),
  ],
  ['a.yaml', secretOf('session', token, 'stringData'), object(token)],
  ['a.yaml', secretOf('password', strong, 'stringData'), ['hard-coded-credential', 'warning', strong]],
  ['tests/a.yaml', secretOf('password', strong), object(encode(strong), 'hint')],
  ['a.yaml', secretOf('username', 'deploy42'), null],
  ['a.yaml', secretOf('password', 'password'), null],
  ['a.yaml', secretOf('password', 'changeme'), null],
  ['a.yaml', secretOf('url', 'https://acme-shop.net/a'), null],
  ['a.yaml', secretOf('password', '${DB_PASSWORD}'), null],
  ['a.yaml', secretOf('ca.crt', '-----BEGIN CERTIFICATE-----'), null],
  ['a.yaml', `apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n`, null],
  ['a.yaml', `apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nspec:\n  data:\n    - secretKey: password\n`, null],
  ['a.yaml', secretOf('session', token).replace('kind: Secret', 'kind: ConfigMap'), null],
]);

describe('private keys in base64', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encoded = encode(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const rows: readonly Row[] = [
    ['kubeconfig', `client-key-data: ${encoded}\n`, ['encoded-private-key', 'error', encoded]],
    ['.env', `KEY=${encoded}\n`, ['encoded-private-key', 'error', encoded]],
    ['a.ts', `const key = '${encoded.slice(0, -40)}';\n`, ['encoded-private-key', 'hint', encoded.slice(0, -40)]],
    ['tests/a.txt', `key: ${encoded}\n`, ['encoded-private-key', 'hint', encoded]],
    ['a.txt', `key: ${encode(publicKey.export({ type: 'spki', format: 'pem' }).toString())}\n`, null],
  ];
  for (const [path, text, expected] of rows) {
    it(`${path}: ${text.slice(0, 20)}`, async () => {
      assert.deepEqual(await findingsOf(path, text), expected === null ? [] : [expected]);
    });
  }
  it('reads base64 that is broken into lines', async () => {
    const text = `key: |\n  ${(encoded.match(/.{1,64}/g) ?? []).join('\n  ')}\n`;
    const [found] = await findingsOf('a.txt', text);
    assert.equal(found?.[1], 'error');
    assert.equal(found[2].replace(/\s/g, ''), encoded);
  });
});
