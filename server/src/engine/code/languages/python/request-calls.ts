import type { Sink } from '../../sinks.ts';
import { importsModule } from './calls.ts';
import { hostOrigin } from './proof.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

type Condition = NonNullable<Sink['when']>;

/** True where a value that was traced decides which host an address names. */
export const namesHost: Condition = (_call, context, argument) => typeof hostOrigin(argument, context) === 'object';

/** Calls that fetch an address or connect to a host; `host` says which addresses count. */
export function requestSinks(host: Condition): Sink[] {
  return [
    {
      names: [
        ...[
          'requests',
          'requests.api',
          'requests.Session()',
          'requests.session()',
          'httpx',
          'httpx.Client()',
          'httpx.AsyncClient()',
          'aiohttp.ClientSession()',
          'niquests',
          'curl_cffi.requests',
          'grequests',
          'treq',
          'requests_html.HTMLSession()',
          'cloudscraper.create_scraper()',
          'requests.sessions.Session()',
          'httpx._client.Client()',
          'uplink',
          'google.appengine.api.urlfetch',
        ].flatMap((owner) => verbs.map((verb) => `${owner}.${verb}`)),
        'urllib.request.urlopen',
        'urllib.request.urlretrieve',
        'urllib.request.Request',
        'urllib.urlopen',
        'urllib.urlretrieve',
        'urllib2.urlopen',
        'urllib2.Request',
        'wget.download',
        // Renderers that fetch the page themselves.
        'pdfkit.from_url',
        'imgkit.from_url',
        'newspaper.Article',
        'trafilatura.fetch_url',
        'yt_dlp.YoutubeDL().download',
        'http.client.HTTPConnection',
        'http.client.HTTPSConnection',
        'httplib.HTTPConnection',
        'httplib.HTTPSConnection',
        'pandas.read_html',
        'feedparser.parse',
        'websocket.create_connection',
        'websockets.connect',
        'httplib2.Http().request',
        'six.moves.urllib.request.urlopen',
        'google.appengine.api.urlfetch.fetch',
        'urlfetch.fetch',
        'urllib.request.build_opener().open',
        'urllib.request.URLopener().open',
        'urllib.request.URLopener().retrieve',
        'urllib.URLopener().open',
        'urllib.FancyURLopener().open',
        'tornado.httpclient.HTTPClient().fetch',
        'tornado.httpclient.AsyncHTTPClient().fetch',
        'tornado.httpclient.HTTPRequest',
        'xmlrpc.client.ServerProxy',
        'xmlrpclib.ServerProxy',
        'telnetlib.Telnet',
        'ftplib.FTP',
        'smtplib.SMTP',
        'selenium.webdriver.Chrome().get',
        'selenium.webdriver.Firefox().get',
        'playwright.sync_api.Page().goto',
        'urllib3.connection_from_url',
        'urllib3.HTTPConnectionPool',
        'urllib3.HTTPSConnectionPool',
        'asyncio.open_connection',
        'socket.create_connection',
        'socket.socket().connect',
        'socket.socket().connect_ex',
      ],
      argument: 0,
      keyword: 'url',
      unproven: 'nothing',
      when: host,
    },
    {
      names: [
        ...[
          'requests',
          'requests.Session()',
          'requests.session()',
          'httpx',
          'httpx.Client()',
          'httpx.AsyncClient()',
          'aiohttp.ClientSession()',
        ].flatMap((owner) => [`${owner}.request`, `${owner}.stream`]),
        'urllib3.PoolManager().request',
        'urllib3.request',
        'urllib3.PoolManager().urlopen',
        'urllib3.ProxyManager().request',
        'niquests.request',
        'aiohttp.request',
      ],
      argument: 1,
      keyword: 'url',
      unproven: 'nothing',
      when: host,
    },
    {
      names: verbs.slice(0, 3).map((verb) => `*.${verb}`),
      argument: 0,
      keyword: 'url',
      unproven: 'nothing',
      when: (call, context, argument) =>
        call.name.root !== 'import' &&
        /(?:^|[._])(?:session|http_?client|client|http)\.\w+$/i.test(call.name.path) &&
        !/^(?:flask\.|django\.|this\.client)/.test(call.name.path) &&
        importsModule(context, 'requests', 'httpx', 'aiohttp') &&
        host(call, context, argument),
    },

    // The first argument of these is markup.
    { names: ['weasyprint.HTML', 'weasyprint.CSS'], argument: 'url', unproven: 'nothing', when: host },
    {
      names: ['pycurl.Curl().setopt'],
      argument: 1,
      unproven: 'nothing',
      when: (call, context, argument) =>
        /\.URL$/.test(call.args[0] === undefined ? '' : context.textOf(call.args[0].node)) && host(call, context, argument),
    },
    {
      names: ['boto3.client', 'boto3.resource', 'botocore.session.Session().create_client'],
      argument: 'endpoint_url',
      unproven: 'nothing',
      when: host,
    },
  ];
}
