/**
 * Vendors whose credentials have no prefix of their own, one vendor a line, sorted by name. They are recognised by the vendor's name beside
 * an opaque value. The columns, parted by `|` (empty ones at the end of a line are left out):
 *
 * 1. The vendor as it is shown to people.
 * 2. Its names as they occur in identifiers: lower case without separators, parted by spaces.
 * 3. The shapes of its credentials, parted by spaces; none when they are not known, and then any opaque value will do.
 *    A shape is an alphabet and a length or a range of lengths (`h32`, `A40-64`): `h` lower-case hex, `H` upper-case hex, `x` hex of either
 *    case, `n` lower-case letters and digits, `N` upper-case letters and digits, `l` lower-case letters, `A` letters and digits,
 *    `w` the same with `_` and `-`, `b` base64, `d` digits, `p` anything printable but spaces and quotes. `u` is a UUID. Parts may be joined
 *    by one of `: . - _ /` (`d10:h32`) and follow a literal text in quotes (`"key-"h32`).
 * 4. `common` when a name is also an ordinary word, so that a word such as key or token has to stand beside it; `public` when the vendor's
 *    keys are made to be seen (browser keys).
 */
export const vendorTable = `
0x | zeroex 0xapi | u
100ms | 100ms hundredms | h24 w86
10to8 | 10to8
123FormBuilder | 123formbuilder | A32
17TRACK | 17track seventeentrack | H32
1inch | 1inch oneinch | A32
1NCE | 1nce
1Password | 1password onepassword
1upHealth | 1uphealth
2C2P | 2c2p | H64
2Captcha | 2captcha twocaptcha rucaptcha | h32
2Checkout (Verifone) | 2checkout twocheckout verifone
2Factor | 2factor twofactorin | u | common
2GIS | 2gis dgis
360dialog | 360dialog | | common
42 Intra | intra42 42intra | h64
46elks | 46elks fortysixelks | H32
4everland | 4everland | N20 w40
500px | fivehundredpx 500px | A40
511 SF Bay | sf511 fiveoneone 511sfbay | u
8x8 | 8x8 eightxeight wavecell | | common
AB Smartly | absmartly
Ably | ably | w6.w6:w16-43
Abnormal Security | abnormalsecurity
Abstract | abstract | h32 | common
Abstract API | abstractapi | h32 | common
ABTasty | abtasty
AbuseCH | abusech urlhaus malwarebazaar threatfox | h32 h48
AbuseIPDB | abuseipdb | h80
Abyssale | abyssale
Acast | acast
AccuRanker | accuranker
AccuWeather | accuweather | A32 w40-50
ACRCloud | acrcloud | h32 A40
Action Network | actionnetwork | h32 | common
ActiveCampaign | activecampaign | h72
ActiveCollab | activecollab
Acuity | acuity | h32 | common
Acuity Scheduling | acuityscheduling | h32
Acumbamail | acumbamail
Ada Support | adasupport
Adafruit IO | adafruit | w32
Adafruit IO (AIO) | aio | w32 | common
AdColony | adcolony
Addigy | addigy | h64
Addressy | addressy addressfinder
AdEspresso | adespresso
AdGuard | adguard | | common
Adjust | adjust | | common
Admitad | admitad | n30
Adobe | adobe adobesign echosign
Adobe Analytics | adobeanalytics omniture
Adobe PDF Services | pdfservices adobepdf | h32 "p8e-"w32
Adobe Stock | adobestock | h32
ADP | adpapi adpworkforce
Adroll | adroll nextroll | A32
Ads (Unity) | unityads | h64
ADS-B Exchange | adsbexchange | u
Adyen | adyen
Adzuna | adzuna | h8 h32
AerisWeather | aerisweather aeris xweather | A20-22 A40
AeroDataBox | aerodatabox
Aerospike Cloud | aerospikecloud
Affinity | affinityco | w43
Affirm | affirmapi | N16 A32
Africa's Talking | africastalking | h64
Afterpay | afterpay clearpay
AfterShip | aftership | u
AgentQL | agentql
Agify | agify | h32
AgileCRM | agilecrm | n26
Agility CMS | agilitycms
Agora | agora | h32
Agora Chat (Easemob) | easemob huanxin
Aha! | ahaio | h64
Ahrefs | ahrefs
AI21 Labs | ai21 ai21labs | A32
Airalo | airalo
Airbrake | airbrake | h32 h40
Airbyte | airbyte
Aircall | aircall | h32
AirNow | airnow | u
Airplane | airplanedev
Airportcodes | airlabs | u
Airtable | airtable
AirVisual | airvisual iqair | u
Airwallex | airwallex
Aiven | aiven
Akamai | akamai edgegrid | | common
Akeneo | akeneo
Akeyless | akeyless
Akuity | akuity
Alchemer (SurveyGizmo) | alchemer surveygizmo | h32 A13
Alchemy | alchemy | w32 | common
Alegra | alegra | h20
Aleph Alpha | alephalpha
Alexa | alexaskill alexa | h64 | common
Algolia | algolia | h32
Alibaba Cloud | alibaba alibabacloud aliyun alicloud
AlienVault OTX | alienvault otx | h64
AliExpress | aliexpress
Aligo | aligosms
Alipay | alipay
AllDebrid | alldebrid | A20
Alloy | alloyco
Alma | almapay
Alpaca | alpaca | N20-26 A40-44 | common
Alpha Insider | alphainsider
Alpha Vantage | alphavantage | N15-16
Amadeus | amadeus | A16 A32
AMap (Gaode) | amap gaode amapweb | h32 | common
Amazon Ads | amazonads amazonadvertising
Amazon Associates | paapi amazonassociates | N20 b40
Amazon MWS | mws | A20 b40 | common
Amazon MWS / SP-API | amazonmws amzn | A20 b40
Amazon Pay | amazonpay
Ambee | ambee | h64
Amberdata | amberdata | "UAK"h32
Ambient Weather | ambientweather | h64
AmoCRM | amocrm kommo
Amplitude | amplitude | h32 | common
Anchore | anchore
Angel One SmartAPI | smartapi angelone angelbroking
AniList | anilist | A40
Ankr | ankr ankrnetwork | h64 | common
Anrok | anrok
Ansible Tower | ansibletower | A30
Antavo | antavo
Anthropic | anthropic claude
Anti-Captcha | anticaptcha | h32
Anvil | useanvil | A32
Anymail Finder | anymailfinder
AnyRun | anyrun | | common
Anyscale | anyscale
AP News | apnews associatedpress
API Ninjas | apininjas apininja calorieninjas calorieninja
API-Football | apifootball apisports apibasketball | h32 h64
API.Bible | scriptureapibible apibible | h32
api.data.gov | datagov apidatagov regulationsgov congressgov opencongress | A40
api.video | apivideo | A43 | common
API2Convert | api2convert | h32
Api2Pdf | api2pdf | u
Apideck | apideck | | common
APIFlash | apiflash | h32
Apify | apify
Apigee | apigee | A32 A48 A16
APILayer | apilayer | A32
APITemplate | apitemplate | b42-64 | common
Apollo GraphQL | apollographql apollostudio
Apollo.io | apolloio apollo | w22 | common
App Store Connect | itunesconnect appstoreconnect
Appcircle | appcircle
Appcues | appcues
AppDynamics | appdynamics
AppFollow | appfollow | | common
Apple Music | applemusic
Apple WeatherKit / MapKit | weatherkit applemapkit
Applitools | applitools | w43-52 A43-52
AppLovin | applovin | w86
Applozic | applozic
AppointmentPlus | appointmentplus | | common
Appointy | appointy
AppOptics | appoptics
AppsFlyer | appsflyer
AppSheet | appsheet
AppSignal | appsignal | u h32 | common
Appsmith | appsmith
Apptimize | apptimize
AppVeyor | appveyor | n20 "v2."n20
Appwrite | appwrite | h190-256
AQICN | aqicn waqi | h40
Aqua Security | aquasecurity aquasec
Aramex | aramex
Arctic Wolf | arcticwolf
Arduino Cloud | arduinocloud arduinoiot | A32 A64
Argo CD | argocd
Arkose Labs | arkoselabs funcaptcha | u
Artifactory | artifactory jfrog | | common
Artsy | artsy | h20 h32 | common
Aruba Central | arubacentral
Asaas | asaas
Asana | asana | h32 "0/"h32 d1/d16:h32 d1/d16/d16:h32
AscendEX | ascendex
Ashby | ashbyhq | h64
AskNicely | asknicely
AskSensors | asksensors
AsoCks | asocks
Aspose | aspose asposecloud groupdocs | u h32 | common
Assembla | assembla
AssemblyAI | assemblyai | h32
Astra DB | astradb datastaxastra datastax
Astronomer | astronomer | | common
Atatus | atatus
Atera | atera | h32
Athenahealth | athenahealth
Atlassian | atlassian jira confluence statuspageatlassian | | common
Atol | atolonline
Attentive | attentivemobile
Attio | attio | h64
ATTOM Data | attomdata attom | h32
Audd | auddio audd | h32
Auphonic | auphonic | A32
Australia Post | auspost australiapost | u
Auth0 | auth0 | A32 w64
Authorize.Net | authorizenet authnet | A8-12 A16
Authress | authress
Authy | authy | A32
Auto.dev | autodev | | common
Autodesk | autodesk autodeskforge | A16 A32 A48 A64
Autopi | autopi
Autopilot | autopilothq ortto | h32
Autopilot Journeys | autopilot | h32 | common
Auvik | auvik
Avalara | avalara avatax
AvantLink | avantlink
AviationEdge | aviationedge | h6-h6
AviationStack | aviationstack | h32
AWeber | aweber
Awin | awin zanox | u | common
AWX | awx | A30 | common
Axiom | axiom | | common
Axonaut | axonaut | h32
AXS | axsticket
Aylien | aylien | h8 h32
Azion | azion
Azure | azure | | common
Azure Active Directory (Entra) | azuread entraid | p34-44 u
Azure AI Search | azuresearch azureaisearch | A52 H32
Azure API Management | azureapim ocpapim apim azureapimanagement | h32
Azure App Configuration | azureappconfig azureappconfiguration | b40-80
Azure Application Insights | applicationinsights appinsights | u | common
Azure Batch | azurebatch | b88
Azure Cognitive Services | azurecognitive cognitiveservices azurespeech azurevision azuretranslator | h32 A84
Azure Communication Services | azurecommunication | b88 A84
Azure Container Registry | azurecontainerregistry azurecr
Azure Cosmos DB | cosmosdb azurecosmos | b88
Azure DevOps | azuredevops vsts azdo | n52 A84 | common
Azure Event Hubs | azureeventhub azureeventhubs eventhub | b44 | common
Azure Functions | azurefunction azurefunctions
Azure IoT Hub | iothub azureiothub | b44
Azure Maps | azuremaps azuremap | A84 w43
Azure OpenAI | azureopenai | h32 A84
Azure Service Bus | azureservicebus servicebus | b44 | common
Azure SignalR | azuresignalr | b44 A84
Azure Storage | azurestorage azureblob azurewebjobsstorage | b88
Backblaze B2 | backblaze | h12 h25 b31 h42
Backlog | nulab backlogapi | A64
Baidu | baidu baidumap baidubce baidupan | A24 A32 h32
Balena | balena | A32 | common
BallDontLie | balldontlie | u
Bamboo HR | bamboo | h40 | common
BambooHR | bamboohr | h40
Banana | bananadev
Bandsintown | bandsintown | h32
Bandwidth | bandwidthcom bandwidth | | common
Bannerbear | bannerbear
Barchart | barchart | h32 | common
Baremetrics | baremetrics
Barion | barion | h32 u
Bark | barkpush
Barracuda | barracuda
BART | bartgov | N4-N4-N4-N4
BASE | thebase | | common
Basecamp | basecamp
BaseHub | basehub
Baselinker | baselinker
Baserow | baserow | A32 | common
Baseten | baseten | | common
Batch | batchcom
Battle.net (Blizzard) | blizzard battlenet | A32 | common
Bazaarvoice | bazaarvoice | A32 A45-60
Bazarr | bazarr | h32
BEA (US economic data) | beagov bureauofeconomic | u
Beam | beamcloud
Beamer | getbeamer | "b_"w44
Beamer App | beamer | "b_"w44 | common
Beanstalk | beanstalkapp
Beds24 | beds24
Beebole | beebole | h40
Beehiiv | beehiiv | A64
Behance | behance | A32
Behind the Name | behindthename | n12-14
BelugaCDN | belugacdn
Belvo | belvo | u w43
Benchmark Email | benchmarkemail | u
Benzinga | benzinga | h32
Betaface | betaface | u
Betfair | betfair | A16
Better Stack | betterstack logtail betteruptime | A24 | common
Bettermode (Tribe) | bettermode tribeso
Bexio | bexio
Biconomy | biconomy
Big Huge Thesaurus | bighugelabs bighugethesaurus | h32
BigBlueButton | bigbluebutton bbb | A40-50 | common
BigCommerce | bigcommerce
BigDataCloud | bigdatacloud | h32 "bdc_"h32
BigML | bigml | h40
Bill.com | billcom
BillingBooks | billbooks billingbooks
Billingo | billingo
Billit | billit
Billomat | billomat | h32
Binance | binance | A64
BinaryEdge | binaryedge | u
Bing Maps | bingmaps bingmap | w64
Bing News | bingnews | h32
Bing Search | bingsearch bing | h32 | common
BingX | bingx | A80-90
BirdDogHR | birddoghr
Birdeye | birdeye
BitBar | bitbar | A32 | common
Bitbucket | bitbucket | A18 A20 A32 w36-220 | common
Bitcoin.de | bitcoinde | h32
Bitfinex | bitfinex | A43
Bitfinex (BFX) | bfx | A43 | common
bitFlyer | bitflyer | A22 b44
Bitget | bitget | | common
BitGo | bitgo
Bithumb | bithumb | h32 h64
Bitkub | bitkub | h32 h64
Bitly | bitly | h40
BitMart | bitmart | h40 h64
BitMEX | bitmex | w24 w48
Bitmovin | bitmovin | u
BitOasis | bitoasis
Bitpanda | bitpanda
BitPay | bitpay
Bitquery | bitquery | N32
Bitrise | bitrise
Bitrix24 | bitrix24
Bitrue | bitrue | h64
Bitso | bitso
Bitstamp | bitstamp | A32
Bittrex | bittrex | h32
Bitvavo | bitvavo | h64 h128
Bitwarden | bitwarden
Bizzabo | bizzabo
Black Duck | blackduck | b100-130
Blackbaud | blackbaud | h32
Blackboard Learn | blackboardlearn | A32 u
BlazeMeter | blazemeter | h24 h80
Bling | blingerp
Blockchain.com | blockchaininfo blockchaincom | u
Blockchair | blockchair
Blockcypher | blockcypher | h32
BlockDaemon | blockdaemon
Blockfrost | blockfrost | "mainnet"A32 "preprod"A32 "preview"A32 "testnet"A32
BlockNative | blocknative | u
BlockPi | blockpi | h40
Bloomerang | bloomerang
BLS (US labour data) | blsgov | h32
Bluefin | bluefin
Bluesky | bluesky bsky atproto | n4-n4-n4-n4
BlueSnap | bluesnap
Blynk | blynk | h32 w32
Bmob | bmob | h32
BoardGameGeek | boardgamegeek
Bold Commerce | boldcommerce
Boldsign | boldsign
Bolt | boltcheckout | h64
BombBomb | bombbomb
Bonsai | bonsaisearch
Bookeo | bookeo | A41 A32
Booking.com | bookingcom
Booksy | booksy
Boomi | boomi atomsphere | u
Boost Note | boostnote
Botpress | botpress
Botsify | botsify
Bouncer | usebouncer
Box | box boxapp | A32 | common
BoxCast | boxcast
Braintree | braintree | n16 h32
Branch | branchio branch | | common
Brandfetch | brandfetch
Brandfolder | brandfolder
Brawl Stars / Supercell | brawlstars clashroyale clashofclans supercell
Braze | braze appboy | u
Breeze ChMS | breezechms | h32
BreezoMeter | breezometer | h32
Breezy HR | breezyhr | h32
Brevo | brevo sendinblue
Brex | brex
BrickLink | bricklink | H32
Brickset | brickset | A4-A4-A5 | common
Bridgecrew (Checkov) | bridgecrew checkov | u
Bright Data | brightdata luminati
Brightcove | brightcove | w86 u
BrightLocal | brightlocal | h40
Brightspace (D2L) | brightspace
Bring (Posten) | bringposten mybring | u
Bringg | bringg
Browserbase | browserbase
BrowserCat | browsercat
Browserless | browserless
BrowserStack | browserstack | A20
BrowserUse | browseruse | | common
Browshot | browshot
Brreg | brreg
BscScan | bscscan | N34
BtcMarkets | btcmarkets
BTCPay Server | btcpay btcpayserver | A40
BTCTurk | btcturk
Bubble | bubbleio
Buddy | buddyworks | u
Budibase | budibase
Buffer | bufferapp | d1/h32
Bugfender | bugfender
BugHerd | bugherd | A22
BugReplay | bugreplay
Bugsee | bugsee
Bugsnag | bugsnag | h32 u
Builder.io | builderio | h32 | common
Buildkite | buildkite | h40 h50 | common
Bulksms | bulksms
Bullhorn | bullhorn
Bundesanzeiger | handelsregister
Bungie | bungie | h32
Bunny.net | bunnynet bunnycdn bunnystorage bunny | w36-72 | common
BurstSMS | burstsms transmitsms | h32
Butter | butter | h40 | common
ButterCMS | buttercms | h40
Buttondown | buttondown | u
Buzzsprout | buzzsprout | h32
BuzzSumo | buzzsumo | A32
Bybit | bybit | A18 A36
Bynder | bynder
Bytesafe | bytesafe
CacheFly | cachefly
Cachet | cachethq | A20
Cachix | cachix
Caisy | caisy
Caiyun Weather | caiyun caiyunapp | A16
Cal.com | calcom
Calendarific | calendarific | A32-40
Calendly | calendly
CallFire | callfire
CallRail | callrail | h32
Campaign Monitor | campaignmonitor createsend | | common
Campayn | campayn | h32
Canada Post | canadapost | h16 h22
Canny | canny cannyio | u | common
Canto | cantoapi
Canva | canva
Canvas LMS | canvaslms instructure
Canvas Medical | canvasmedical
Capital.com | capitalcom
CapMonster | capmonster | h32
CapSolver | capsolver | "CAP-"H32
Capsule | capsule | | common
Capsule CRM | capsulecrm
Captain Data | captaindata
Captivate | captivatefm
CarAPI | carapi carsxe | | common
Carbon Interface | carboninterface
Carbone | carboneio
Cardconnect | cardconnect cardpointe | | common
Cardknox | cardknox
Cardmarket | cardmarket | A16 A32
CareerJet | careerjet | h32
Cartesia | cartesiaai
CARTO | carto cartodb | h40 | common
Cashfree | cashfree
Caspio | caspio
Castle | castleio castle | | common
Catbox | catboxmoe
Cayenne myDevices | mydevices
CCAvenue | ccavenue | N32 H32
CCBill | ccbill
CDN77 | cdn77 | A32
Ceipal | ceipal
Celigo | celigo integratorio | h32
Celoscan | celoscan moonscan cronoscan gnosisscan lineascan blastscan | N34
Celoxis | celoxis
Census | uscensus censusgov | h40
Census ETL | getcensus censusetl | | common
Censys | censys | u A32
Cerebras | cerebras
Cerner | cerner
Cesium Ion | cesium cesiumion | | common
CEX.IO | cexio
Chainalysis | chainalysis | h64
Chainlink | chainlink | | common
Chainstack | chainstack | h32 | common
Change Healthcare | changehealthcare
Changelly | changelly | h64
ChangeNOW | changenow | h64 | common
Channel.io | channelio channeltalk | | common
Chapa | chapapay
Character.AI | characterai | h40
Chargebee | chargebee
Chargify | chargify maxio
Charles Schwab | charlesschwab schwab
CharlieHR | charliehr
Chartbeat | chartbeat | h32
Chartboost | chartboost | h24 h40
Chartbrew | chartbrew
Charthop | charthop
Chartmogul | chartmogul | h32
Chase Paymentech | paymentech orbital | | common
Chat-API | chatapicom | | common
Chatbase | chatbase | u
Chatbot.com | chatbotcom | h32
Chatfuel | chatfuel
Chatling | chatling
ChatWork | chatwork | h32
Chec | chec commercejs | | common
Checkfront | checkfront | h64 h40
Checkly | checklyhq checkly | h32
Checkmarx | checkmarx
Checkout.com | checkoutcom
Checkr | checkr | h40
Checkvist | checkvist
Chef | chefserver | | common
Chroma Cloud | chromacloud | "ck-"A44
Chromatic | chromaticproject | n11-13
Chronosphere | chronosphere
CIRCL | circllu
Circle (CI) | circle | h40 | common
Circle Community | circleso circlecommunity | | common
CircleCI | circleci | h40
Circuit | getcircuit | | common
Cirrus CI | cirrusci
Cisco AMP | ciscoamp | h20 u
Cisco Umbrella | ciscoumbrella opendns | h32 u
Civitai | civitai | h32
Civo | civo | A50
CKEditor | ckeditor ckbox
Clarifai | clarifai | h32
Clarity | microsoftclarity
ClassLink | classlink | | common
Classy | classyorg
Cleanvoice | cleanvoice
Clear Books | clearbooks
Clearbit | clearbit | h32 "sk_"h32 "pk_"h32 | common
ClearML | clearml | | common
Clearout | clearout | h32:h64 | common
Clerk | clerk | | common
Clever | cleversso
Clever Cloud | clevercloud
CleverPush | cleverpush
CleverTap | clevertap
Click2Mail | click2mail
Clickatell | clickatell
ClickBank | clickbank
ClickFunnels | clickfunnels
ClickHouse | clickhouse clickhousecloud
Clickmeter | clickmeter | u
ClickSend | clicksend | u
ClickUp | clickup
Clicky | clickyanalytics getclicky | h12 h16
Clientary | clientary
Climatiq | climatiq
ClinchPad | clinchpad | h32
Cliniko | cliniko
Clio | cliomanage
Clipdrop | clipdrop | h128
Clockify | clockify
Clockwork SMS | clockworksms | h40
Close.com | closecom | | common
CloseCRM | closeio closecrm
Cloud66 | cloud66
CloudAMQP | cloudamqp
Cloudant | cloudant
Cloudbeds | cloudbeds | | common
Cloudbees | cloudbees | h40 u
CloudCannon | cloudcannon
CloudConvert | cloudconvert | | common
Cloudelements | cloudelements
Cloudflare | cloudflare | h37 w40 "v1.0-"h24-h146 n32
Cloudflare AI | workersai cloudflareai | w40
Cloudflare R2 | cloudflarer2 | h32 h64
Cloudflare Stream | cloudflarestream | w40
Cloudflare Turnstile | turnstile cfturnstile | "0x"w33 "1x"w33 "2x"w33 "3x"w33 | common
CloudHealth | cloudhealth | u | common
Cloudimage | cloudimage | | common
Cloudinary | cloudinary | w27 d15
CloudKarafka | cloudkarafka
Cloudmersive | cloudmersive | u
ClouDNS | cloudns
Cloudsight | cloudsight | w22
Cloudsmith | cloudsmith | h40
CloudSploit | cloudsploit
Cloudways | cloudways
Clover | clover | | common
Cloverly | cloverly
Clustdoc | clustdoc
CM.com | cmcom | u
CoAssemble | coassemble
CockroachDB | cockroachcloud cockroachdb
Coconut | coconutco
Coda | codaio | u
Codacy | codacy | h32 A20
Code Climate | codeclimate | h40 h64
Codeberg | codeberg forgejo | h40
Codecov | codecov | u h32
Codefresh | codefresh | h24.h32
Codeium | codeium windsurf | u | common
Codemagic | codemagic
Codequiry | codequiry | h64
CodeSandbox | codesandbox
Codescene | codescene
Codeship | codeship | u h32 | common
Coding.net | codingnet
Cognigy | cognigy
Cognism | cognism
Cognito Forms | cognitoforms
Cohere | cohere | A40 | common
CoinAPI | coinapi | u
Coinbase | coinbase | A16 A32 h32 b88 u
Coinbase Commerce | coinbasecommerce | u
Coincheck | coincheck | w16 w32
CoinDCX | coindcx | h48 h64
CoinEx | coinex | H32 H48
CoinGecko | coingecko | "CG-"A24
coinlayer | coinlayer | h32
Coinlib | coinlib | A16
CoinMarketCap | coinmarketcap cmcpro | u
Coinmate | coinmate | w43
Coinone | coinone | u
CoinPaprika | coinpaprika
CoinPayments | coinpayments | h64
CoinSpot | coinspot
CoinStats | coinstats | b44
Colissimo | colissimo
Collect.chat | collectchat
Collect2 | collect2 | h64 | common
CollegeFootballData | collegefootballdata cfbd | b64
Column | columncom | | common
Comet | comet | A25 | common
Comet ML | cometml | A25
CometChat | cometchat | h40
Comic Vine | comicvine | h40
Commercetools | commercetools | w24 w32
commercetools (CTP) | ctp | w24 w32 | common
Commission Junction | commissionjunction cjaffiliate
Commodities API | commoditiesapi | n60
Companies House | companieshouse | w40 u
ComplyAdvantage | complyadvantage | A32
Conekta | conekta
ConfigBee | configbee
ConfigCat | configcat | w22/w22 "configcat-sdk-1/"w22/w22
Confluent | confluent | N16 b64 | common
Conjur | conjur | | common
ConnectWise | connectwise screenconnect | A16
ConoHa | conoha
Constant Contact | constantcontact
Constellix | constellix | u
Constructor.io | constructorio | | common
Contabo | contabo
ContactOut | contactout
Contensis | contensis
Contentful | contentful | w43 h64
Contentstack | contentstack | | common
Contify | contify
Contractbook | contractbook
Contrast Security | contrastsecurity | A16-36
Convert.com | convertcom | | common
ConvertAPI | convertapi | | common
ConvertHub | converthub
ConvertKit | convertkit kitcom | w22 w43
Convex | convex | | common
Coolsms (Solapi) | coolsms solapi | N16 N32
Cooper Hewitt | cooperhewitt | h32
Copernicus CDS | copernicus cdsapi | d5-6:u u
Copper | copper coppercrm | h32 | common
Copy.ai | copyai
Copyleaks | copyleaks | u
Coralogix | coralogix | u
Corbado | corbado
CORE | coreacuk | A32
Coresignal | coresignal
CoreWeave | coreweave
CorreosExpress | correosexpress
Cosmic | cosmicjs | A50
Couchbase | couchbase
Countly | countly | h32 h40
CountryLayer | countrylayer | h32
Courier | courier trycourier | | common
Coursera | coursera
CourtListener | courtlistener | h40
Covalent | covalent covalenthq
Coveo | coveo | "xx"u
Coveralls | coveralls | | common
Coverr | coverrco | h32
Coze | cozeapi
Craft CMS | craftcms craftql | w32
CraftMyPDF | craftmypdf
Crashlytics | crashlytics | h40 h64
CrateDB | cratedb
Crawlera | crawlera | h32
CrazyEgg | crazyegg
Creem | creemio
Cricket Data | cricapi cricketdata | u A28
Crisp | crispchat | u h64
Crisp Chat | crisp | u h64 | common
Criteo | criteo
Cronitor | cronitor | h32
Cronofy | cronofy
Crossbrowsertesting | crossbrowsertesting
Crossmint | crossmint
Crowdin | crowdin | h32 h80
CrowdStrike | crowdstrike | h32 A40
CrowdStrike Falcon | falcon | h32 A40 | common
Crunchbase | crunchbase | h32
Crusoe | crusoecloud
Crustdata | crustdata | h40
CryptAPI | cryptapi
Crypto.com | cryptocom | | common
CryptoCompare | cryptocompare | h64
Cryptopanic | cryptopanic | h40
Crystallize | crystallize | | common
CTA | ctatransit ctabus ctatrain | h32 A25
Culqi | culqi
Culture Amp | cultureamp
CurrConv | currencyconverterapi currconv | h20
Currency API | currencyapi freecurrencyapi | A40 u | common
CurrencyCloud | currencycloud | h64
CurrencyFreaks | currencyfreaks | h32
currencylayer | currencylayer | h32 A32 | common
CurrencyScoop | currencyscoop currencybeacon | h32 A32
Currents API | currentsapi | w48
CurseForge | curseforge | p60
Cursor | cursorapi cursorsh | | common
Customer.io | customerio | h20 h32
CustomerGuru | customerguru
CustomGPT | customgpt
CustomJS | customjs | | common
Cutout.pro | cutoutpro | h32
Cvent | cvent
CWB (Taiwan weather) | cwbopendata cwaopendata | "CWA-"u "CWB-"u
Cyberark | cyberark
CyberSource | cybersource | u b44
Cypress | cypress | u | common
D-ID | didapi didcom
D7 Networks | d7networks d7sms
Dacast | dacast
DaData | dadata | h40
DagsHub | dagshub | h40
Dagster | dagstercloud dagster
Daily | dailyco | h64
Dailymotion | dailymotion | h20 h40
Dandelion | dandelion | h32 | common
Dark Sky | darksky darkskynet forecastio | h32
Darktrace | darktrace | h40
Dashlane | dashlane
DashScope (Qwen) | dashscope | "sk-"h32
Data Axle | dataaxle
data.go.kr | datagokr publicdataportal | b88 h64
Databox | databox | | common
Databricks | databricks
Datacake | datacake | h40 | common
Datadog | datadog | h32 h40
DataDome | datadome
Datafiniti | datafiniti
Datafire | datafire | | common
DataForSEO | dataforseo | h16
Datagma | datagma
DataImpulse | dataimpulse
Datamuse | datamuse
DatoCMS | datocms | h30 h32
Datto | dattormm datto
Daylite | daylite
DB-IP | dbip | h40 | common
dbt Cloud | dbtcloud dbt | h40 | common
Dead Man's Snitch | deadmanssnitch
DeathByCaptcha | deathbycaptcha
DeBank | debank | h40
Debitoor | debitoor
Debounce | debounceio
Debricked | debricked
Deel | deel
DeepAI | deepai | u
Deepgram | deepgram | h40
Deepinfra | deepinfra | A32
DeepL | deepl | u u:l2
DeepMotion | deepmotion
Deepnote | deepnote
DeepSeek | deepseek
DeepSource | deepsource | | common
Deezer | deezer | h32
Delhivery | delhivery | h40
Delighted | delighted | A32 | common
Deliveroo | deliveroo
Demio | demio
Deno Deploy | denodeploy
Dependency-Track | dependencytrack | A32 | common
Deploybot | deploybot
DeployHQ | deployhq
Depositphotos | depositphotos | h40
Depot | depotdev
Deputy | deputy | h32 | common
Deribit | deribit | w8 w43
Descope | descope
Descript | descriptapi
deSEC | desecio desec | w28 | common
Detectify | detectify | h32
DetectLanguage | detectlanguage | h32 | common
Determined AI | determinedai
Detrack | detrack
Deutsche Bahn | deutschebahn | h32
Dev.to (Forem) | devto forem | A24
DevCycle | devcycle | | common
DeviantArt | deviantart | h32
Devo | devoinc
Dexcom | dexcom | A32 A16
Dfuse | dfuse
Dgraph | dgraph slashgraphql | b44
DHL | dhl dhlexpress dhlapi | A32 A16 | common
Dialogflow | dialogflow | h32
Dialpad | dialpad
Diffbot | diffbot | h32
Dify | difyai | "app-"A24 "dataset-"A24
Digicert | digicert
Digistore24 | digistore24 | d6-7-A40
Digital Public Library | dpla digitalpubliclibrary | h32
DigitalAI | digitalai
DigitalNZ | digitalnz | A20
DigitalOcean | digitalocean dospaces | h64 N20 b43 A43
Digitransit | digitransit | h32
DIMO | dimozone
Dinero | dinerodk
DingTalk | dingtalk dingding | w64 h64 "SEC"h64
Directus | directus | | common
Discogs | discogs | A20 A32 A40
Discord | discord | h64 w32 w68 w24-28.w6.w27-40
Discourse | discourse | h64 | common
Disqus | disqus | A64
Distelli | distelli
Distribusion | distribusion
Ditto | getditto | u | common
Dixa | dixa
DLive | dlive
Dlocal | dlocal | | common
DNS Made Easy | dnsmadeeasy | u
DNSExit | dnsexit | A27
DNSimple | dnsimple
DNSPod | dnspod
Docebo | docebo | h40
Docker | docker | u | common
Docker Hub | dockerhub | u
Docket Alarm | docketalarm
Docparser | docparser | h40 | common
DocRaptor | docraptor
DocSend | docsend | | common
DocSpring | docspring formapi | | common
Documenso | documenso
Documo | documo
DocuSeal | docuseal | A43
DocuSign | docusign | u
DocuWare | docuware
Dodo Payments | dodopayments
Doku | dokupay
Dolby.io | dolbyio | w22 w43
Domainr | domainr
DomainsDB | domainsdb
DomainTools | domaintools | h5-h5-h5-h5-h5
Domeneshop | domeneshop | A64
Domo | domoapi | u h64
Donorbox | donorbox
DoorDash | doordash
Doppler | doppler | | common
Dotdigital | dotdigital dotmailer
Douyin | douyin toutiao bytedance | h32 h40
Dovico | dovico
DPD | dpd dpdgroup | | common
DPO | dpogroup
Drata | drata | u
DrChrono | drchrono
Dreamstime | dreamstime
Dribbble | dribbble | h64
Drift | driftcom | A32
Drift.com | drift | A32 | common
Drip | getdrip | h32
Drip.com | drip | h32 | common
Drone | drone | A32 | common
Drone CI | droneci | A32
Dropbox | dropbox | n15 w64
Dropbox Sign (HelloSign) | hellosign dropboxsign | h64
Dropcontact | dropcontact
dRPC | drpc | | common
DrugBank | drugbank | h32
Drupal | drupal
DuckDNS | duckdns | u
Duda | duda | | common
Duffel | duffel
Dune | dune | A32 | common
Dune Analytics | duneanalytics | A32
Duo | duo | N20 A40 | common
Duo Security | duosecurity | N20 A40
DVLA | dvla | A40
DVSA MOT | dvsamot motapi
DWD | dwdapi
Dwolla | dwolla | A50
dYdX | dydx | | common
Dynadot | dynadot
Dynalist | dynalist
DynamicDocs | dynamicdocs advicement | | common
Dynamics 365 | dynamics365 dynamicscrm
DynaPictures | dynapictures
Dynatrace | dynatrace
DynDNS | dyndns | | common
Dynu | dynu
Dyspatch | dyspatch
Dyte | dyte | h20
E*TRADE | etrade | h32 h64
e-conomic (Visma) | visma
e-Stat | estatgojp | h40
Eagle Eye Networks | eagleeyenetworks
Earthdata | earthdata
Earthly | earthly | | common
EasyDNS | easydns | h16
Easygenerator | easygenerator
EasyInsight | easyinsight
EasyParcel | easyparcel
EasyPost | easypost
Easyship | easyship
Ebanx | ebanx
eBay | ebay
eBird | ebird | n12
Ebury | eburyfx
Ecobee | ecobee | A32
EcoStruxure | ecostruxure
ECPay | ecpay | A16
Ecwid | ecwid
Edamam | edamam | h8 h32
Eden AI | edenai
Edgecast | edgecast | | common
EdgeDB | edgedb gel | | common
Edgio (Limelight) | edgio
EIA | eia | A40 h32 | common
EIA (US energy data) | eiagov | A40 h32
Ekata (Whitepages) | ekata whitepages | h32
Elastic | elasticcloud elasticsearch elastic | | common
Elastic Email | elasticemail | h96 H96 u
Elastic Path | elasticpath moltin
Elation | elationhealth
Elavon | elavon convergepay
ElectricImp | electricimp
ElectricityMaps | electricitymap electricitymaps co2signal | A13-40
ElephantSQL | elephantsql | u w32
ElevenLabs | elevenlabs | h32 "sk_"h48
Eligible | eligibleapi
Elliptic | ellipticco | h32
Emailable | emailable | | common
EmailJS | emailjs | w17-21
EmailListVerify | emaillistverify | A20-24
EmailOctopus | emailoctopus | u "eo_"h64
EmailRep | emailrep
Ember Climate | emberclimate | u
Embrace.io | embraceio | | common
Emby | emby | h32
Emma | emmamail myemma
EMnify | emnify
Enablex | enablex
Encoding.com | encodingcom | h32 | common
Endicia | endicia
Endor Labs | endorlabs
EnergyID | energyid
Engine Yard | engineyard | h32
Enigma | enigmaio | A40
Enode | enode | u h40 | common
Enom | enom
Enphase | enphase | h32
Entity Sports | entitysport | h32
ENTSO-E | entsoe | u
Envoy | envoyapi
Envoyer | envoyer
EOD Historical Data | eodhd eodhistoricaldata eodhistorical | h13-14.d8
EPA AQS | epaaqs
Epic Games | epicgames
Eppo | eppocloud
Epsagon | epsagon | u
Equinix Metal | equinixmetal packethost | A32
Ergast | ergast
ERP Next | erpnext | h15
Esendex | esendex
eSMS Vietnam | esmsvn esmsvietnam | H30
ESO Logs | esologs fflogs | u A40
Esri ArcGIS | arcgis esri
Estated | estated | A30
ESV Bible | esvapi esvbible | h40
Etherscan | etherscan | N34
Ethplorer | ethplorer
Etsy | etsy | n10 n24
Europeana | europeana | w9-14
EVE Online | eveonline evesso | A40 h32
Eventbrite | eventbrite | N18-20 N50
Eventful | eventful | A16 | common
Everbridge | everbridge
Everflow | everflow | A22
Everhour | everhour | h4-h4-h6-h6-h8
Evernote | evernote
eversign | eversign xodosign | h32
EveryAction | everyaction | u | common
EveryPay | everypay | | common
Everypixel | everypixel | A24
Evri (Hermes) | evri
Exa | exaai | u
Exact Online | exactonline
Exchange Rates API | exchangeratesapi exchangerates | h32 A32 | common
ExchangeRate-API | exchangerateapi exchangerate | h24 h32 A32 | common
Exmo | exmo | "K-"h40 "S-"h40
ExoClick | exoclick
Exoscale | exoscale | "EXO"h24 w43
Exotel | exotel
Expandi | expandi
Expedia Rapid | expedia expediarapid
Expensify | expensify
Expo | expoaccess | | common
ExpoDev EAS | easbuild expodeveas
Extractor API | extractorapi | h40 | common
EyeEm | eyeem
EyeQ Perfectly Clear | perfectlyclear
EZ Texting | eztexting
Face++ | faceplusplus facepp | w32
Facebook | facebook fbapp fbgraph | h32 "EA"w80-300
Faceit | faceit | u
Factorial HR | factorialhr
FactSet | factset
Facturapi | facturapi
Fakturoid | fakturoid | h40
Fal.ai | falai | u:h32
Fanart | fanart | h32 | common
Fanart.tv | fanarttv | h32
FareHarbor | fareharbor | u
Farsight DNSDB | dnsdb farsight | h64 | common
Fast2SMS | fast2sms | A60
FastBill | fastbill
Fastforex | fastforex | h10-h10-n6
Fastly | fastly | w32
Fastspring | fastspring
Fathom Analytics | fathomanalytics usefathom
Fatsecret | fatsecret | h32
Fattureincloud | fattureincloud
Fauna | fauna faunadb | | common
Favro | favro | w43
Fawry | fawry
Featurebase | featurebase | | common
FEC | openfec fecgov | A40
FedEx | fedex
Feedbin | feedbin
Feedier | feedier | h32
Feedly | feedly
Feedspot | feedspot
Feefo | feefo
Fetch AI | fetchai
FetchRSS | fetchrss
Fibery | fibery | h8.h35
Figma | figma | d4-6-u
Figment | figmentio | h32
Filebase | filebase | N20 A40 | common
Filepicker | filepicker | A22 | common
Filepreviews | filepreviews | A22 | common
Filestack | filestack | A22 | common
Fillout | fillout | | common
Finage | finage
Financial Modeling Prep (FMP) | fmp | A32 | common
FinancialModelingPrep | financialmodelingprep | A32
Finch | tryfinch
FindThatEmail | findthatemail
FindThatLead | findthatlead
FingerprintJS | fingerprintjs fingerprintcom | A20 | common
Finicity | finicity | h32 A20
Finnhub | finnhub | n20 n40
Firebase | firebase | A40 w140-180 "AIza"w35 | common
Firebase Cloud Messaging | fcm fcmserver firebasecloudmessaging | w140-180 | common
Fireblocks | fireblocks | u
Firebolt | firebolt
Firecrawl | firecrawl
Fireflies | fireflies firefliesai | u | common
Firefly III | fireflyiii
FireHydrant | firehydrant
Firetext | firetext
Fireworks AI | fireworksai
First Data | firstdata payeezy | A32 h64 | common
FirstPromoter | firstpromoter | h32
Fish Audio | fishaudio | h32
Fitbit | fitbit | h32
Fivetran | fivetran | A16 A32
Fixer | fixer | h32 A32 | common
Fixer.io | fixerio | h32 A32
Flagship | flagshipio
Flagsmith | flagsmith | A22 "ser."A22 h40
Flarum | flarum
Flat.io | flatio | h128 | common
Flaticon | flaticon | h40
FlavorCloud | flavorcloud
Fleek | fleek
Fleetbase | fleetbase
Flespi | flespi | A64
FlexOffers | flexoffers | u
Flexport | flexport
Flickr | flickr | h16 h32
FlightAPI | flightapi | h24
FlightAware | flightaware aeroapi | h40 A32
FlightLabs | flightlabs
FlightRadar24 | flightradar24 fr24
FlightStats | flightstats | h8 h32
Flipside | flipsidecrypto | u
Float | floatcom
Float.com | float | | common
Flock | flockapp
Flow Commerce | flowcommerce
Flowise | flowise
Flowlu | flowlu
Flowroute | flowroute | A32
FluidStack | fluidstack
Flutterwave | flutterwave
Fly.io | flyio
Flywheel | flywheel | | common
FMFW | fmfw
FOFA | fofaapi fofa | h32
Folk CRM | folkcrm
Follow Up Boss | followupboss
Fonnte | fonnte
Fonoa | fonoa
Font Awesome | fontawesome | u H8-H4-H4-H4-H12
Food Standards | foodstandards
Football API | apifutebol
Football-Data | footballdata footballdataorg | h32
Form.io | formio | | common
FormAssembly | formassembly
FormBucket | formbucket | | common
Formcarry | formcarry
Formcraft | formcraft
FormKeep | formkeep | | common
Formsite | formsite | | common
Formspree | formspree
Formstack | formstack | h32 | common
FormStack Documents | webmerge formstackdocuments | | common
Forte | fortepayments | h32
Fortinet | fortinet fortigate | n30
Fortnite API | fortniteapi | u
Fortnox | fortnox | A10-12 u
ForwardEmail | forwardemail | h24 | common
Fossa | fossa | h32
Fotor | fotor
FountainHQ | fountainhq
FourKites | fourkites
Foursquare | foursquare | N48 b48
Foxit | foxitcloud foxitsoftware
FoxMetrics | foxmetrics
FPT.AI | fptai | A32
Frame.io | frameio | | common
FRED | fred | n32 | common
FRED (St. Louis Fed) | stlouisfed fredapi | n32
FreeAgent | freeagent | w22 | common
Freedcamp | freedcamp | h40
FreeDNS | freednsafraid
freee | freeeapi freee
Freepik | freepik
Freesound | freesound | A40 h40
Fresha | fresha
FreshBooks | freshbooks | h32 h64
Freshchat | freshchat
Freshdesk | freshdesk | A20
Freshpaint | freshpaint | u
FreshRSS | freshrss
Freshsales | freshsales | A22
Freshservice | freshservice | w20
Freshworks | freshworks
Friendli | friendliai friendli
FriendlyCaptcha | friendlycaptcha
Frill | frill | | common
Fronius | fronius
Front | frontapp frontchat
Front App | front | | common
Frontegg | frontegg | u
Frontify | frontify
FTX | ftx | w40 | common
FullContact | fullcontact | A32 h16
FullHunt | fullhunt | u
FullStory | fullstory
Fury | fury | A20 | common
Fusebill | fusebill | b88
FusionAuth | fusionauth | w43-80
FXMarket | fxmarketapi fxmarket | w20
G-Core | gcore gcorelabs | | common
GameAnalytics | gameanalytics | h32 h40
GameSparks | gamesparks
Gandi | gandi | A24 h40
Garmin | garmin
Gate.io | gateio | h32 h64
GatewayAPI | gatewayapi | | common
Gatling | gatlingcloud
Geckoboard | geckoboard | h32
GeeTest | geetest | h32
Gelato | gelatonetwork
GemFury | gemfury | A20
Gemini | gemini | A20 A28 w39 | common
Gender-API | genderapi | h64 A18-20
Genderize | genderize | h32
Genesis Cloud | genesiscloud
Genesys | genesyscloud purecloud | u w43
Gengo | gengo
Genius | geniuslyrics | w64 w86
Genius.com | genius | w64 w86 | common
Geoapify | geoapify | h32
Geocode.xyz | geocodexyz
Geocodify | geocodify | h40
Geocodio | geocodio | h36-42
Geoipify | geoipify | A32
Geonames | geonames
Geonode | geonode | u
Geosurf | geosurf
Geotab | geotab
Gerencianet (Efí) | gerencianet efipay
getAddress.io | getaddressio
GetBlock | getblock | u h32 | common
GetFeedback | getfeedback usabilla | | common
GetForm | getformio | | common
GetGeoAPI | getgeoapi | h40
GetImg | getimgai
GetResponse | getresponse | n32 | common
GetStream (Stream) | getstream | n12 n64 | common
Getty | getty | | common
Getty Images | gettyimages
Getui | getui | A22 | common
GfyCat | gfycat | w64
GGG / Path of Exile | pathofexile
GHN | ghnexpress | u
Ghost CMS | ghostcms ghostadmin ghostcontent | h26 h24:h64
Ghost Inspector | ghostinspector | h40
GiantBomb | giantbomb | h40
Giftbit | giftbit
GigaChat | gigachat
Giphy | giphy | A32
Gist | getgist gist | | common
GitBook | gitbook
Gitea | gitea | h40 | common
Gitee | gitee | h32 h64 | common
GitGuardian | gitguardian | h72 A72
GitHub | github | h40 | common
GitKraken | gitkraken | | common
GitLab | gitlab | w20 h64 | common
Gitpod | gitpod
Gitter | gitter | h40
Gladia | gladia | u
Gladly | gladlyapp
Glassnode | glassnode
Glitch | glitch | | common
Glitchtip | glitchtip | h32 h64
Global Forest Watch | globalforestwatch | u
Global Payments | globalpayments
Glofox | glofox
Glovo | glovo
GLS | glsgroup
GMass | gmass | u
GMO | gmopg gmopayment
GMO Coin | gmocoin
GNews | gnews | h32
Goalserve | goalserve | h32
GoatCounter | goatcounter
Gocanvas | gocanvas
GoCardless | gocardless
GoDaddy | godaddy | w32-37 A21-22
GoDial | godial
GoFormz | goformz
Gojek | gojek
GoldAPI | goldapi | | common
Golioth | golioth
GoLogin | gologin | | common
Gong | gongio gong | | common
GoodData | gooddata | | common
GoodDay | gooddayos gooddaywork goodday | h32 | common
Goodreads | goodreads | A20-22 A40-43
Google | google | w24 "GOCSPX-"w28 "AIza"w35 | common
Google Ads | googleads adwords | w22
Google Analytics | googleanalytics measurementprotocol | w22
Google Books | googlebooks | "AIza"w35
Google Civic | googlecivic | "AIza"w35
Google Custom Search | customsearch googlecse | "AIza"w35 | common
Google Maps | googlemaps googlemap gmaps | "AIza"w35
Google Places | googleplaces | "AIza"w35
Google Safe Browsing | safebrowsing | "AIza"w35 | common
GooseAI | gooseai
Gorgias | gorgias | h64
GoShippo | goshippo shippo
GoSquared | gosquared
Gotify | gotify | p15
GoTo | gotoconnect gotowebinar
Govee | govee | u
GovInfo | govinfo | A40
GPTZero | gptzero | h32
Grab | grabexpress grabapi
GrabzIt | grabzit
Grafana | grafana
Grammarly | grammarly
GraphCMS | graphcms hygraph
GraphHopper | graphhopper | u
GraphJSON | graphjson | | common
Gravitee | gravitee | u
Graylog | graylog | n52
Green API | greenapi | h50 | common
Greenhouse | greenhouseio
Greenhouse.io | greenhouse | | common
Gremlin | gremlinteam | u
GreyNoise | greynoise | A64
Grist | getgrist | h40 | common
Groovehq | groovehq | h64
Groq | groq
GroupMe | groupme | A40
Growatt | growatt
GrowthBook | growthbook
GTmetrix | gtmetrix | h32
GTranslate | gtranslate
Guardian | guardianapi theguardian | u n24
Guesty | guesty
Guild Wars 2 | guildwars2 | H8-H4-H4-H4-H20-H4-H4-H4-H12 u
Gumlet | gumlet | h32
Gumroad | gumroad | w43
Gupshup | gupshup | h32 n32
Guru | getguru | u | common
Gusto | gusto | | common
GW2 | gw2 | H8-H4-H4-H4-H20-H4-H4-H4-H12 u | common
Gyazo | gyazo
HackerOne | hackerone | b44
HackerTarget | hackertarget | h64
HaloPSA | halopsa haloitsm
Hanko | hankoio
Happi | happi
Happo | happoio | h10-40
HappyFox | happyfox | h32
HappyScribe | happyscribe
Haptik | haptik
Harbor | harborregistry
Harness | harnessio harness | | common
HarperDB | harperdb
Harvard Art Museums | harvardartmuseums harvardart | u
Harvest | harvest | | common
HashiCorp Cloud | hashicorp hcpclient | A32 w64
Hashnode | hashnode | u | common
Hasura | hasura
Hatena | hatena
Have I Been Pwned | haveibeenpwned hibp | h32
hCaptcha | hcaptcha | "0x"x40 "ES_"h32
HCP | hcp | A32 w64 | common
HeadSpin | headspin | h32
Healthchecks.io | healthchecks healthchecksio | w32 | common
Healthie | healthie
Heap | heapanalytics | h32
Heap Analytics | heap | h32 | common
Heartland | heartland | | common
HeFeng Weather | qweather hefeng heweather | h32
Height | heightapp
Heimdall | heimdallapi
Helcim | helcim
Helicone | helicone
Helius | helius heliusrpc | u
HelloFax | hellofax
Help Scout | helpscout | A32 h40
HelpCrunch | helpcrunch
Henrik Valorant | henrikdev valorantapi henrikvalorant | "HDEV-"u
HERE | heremaps hereapi heretechnologies | A20 w22 w43 w86
HERE Maps | here | A20 w22 w43 w86 | common
Heroku | heroku | u
Hetzner | hetzner hcloud hetznerdns | A64 A32
Hevo | hevodata
Hex | hextechnologies
HeyGen | heygen
Heyreach | heyreach | b44
Hibob | hibob
HighLevel | gohighlevel
Highlight.io | highlightio | | common
Highrise | highrisehq | h32
Hightouch | hightouch | u
HitBTC | hitbtc | w32
Hive | hiveage hiveapi | | common
Holded | holded | h32
Holiday API | holidayapi | u
Holistics | holistics
Hologram | hologramio | A32
Home Assistant | homeassistant hass | | common
Homebridge | homebridge | | common
Honeybadger | honeybadger
Honeycomb | honeycombio | h32 A22
Honeycomb.io | honeycomb | h32 A22 | common
Hootsuite | hootsuite
Hopin | hopin
Hospitable | hospitable | | common
Host.io | hostio | h14 | common
Hostaway | hostaway | h64
HostGator | hostgator
Hosting.de | hostingde
Hostinger | hostinger | A48
Hotelbeds | hotelbeds | h32 h10
Hotjar | hotjar
Hotmart | hotmart | u
Houndify | houndify | b24 b88
HouseCanary | housecanary | N20 A32
HRPartner | hrpartner
HTML/CSS to Image | htmlcsstoimage hcti | u
HTML2PDF | html2pdf | | common
HTMLPDFAPI | htmlpdfapi | A32
HTX | htx | n6-10-n8-n8-10-n5 | common
Huawei Cloud | huaweicloud huawei | N20 A40
HubSpot | hubspot hapikey | u
Hubstaff | hubstaff
Hudu | hudu
Hugging Face | huggingface | | common
HumanAPI | humanapi
Humanity | humanityapp | h40
HumanLoop | humanloop | | common
Hume AI | humeai hume | A48-64 | common
Humio | humio logscale | u
Hunter | hunter | h40 | common
Hunter.how | hunterhow | h64
Hunter.io | hunterio emailhunter | h40
Huobi (HTX) | huobi | n6-10-n8-n8-10-n5
Hurricane Electric DNS | dnshenet hurricaneelectricdns
Hybrid Analysis | hybridanalysis falconsandbox | n60-70
Hypeauditor | hypeauditor
Hyperbolic | hyperbolicapi
Hyperbrowser | hyperbrowser
HyperPay | hyperpay
Hyperping | hyperping
HyperTrack | hypertrack
Hypertune | hypertune
Hypixel | hypixel | u
Iamport (PortOne) | iamport portone
IBM Cloud | ibmcloud ibmwatson bluemix | w44 u
IBM COS | ibmcos coshmac | h32 h48
IBM Watson | watson | w44 u | common
Iconfinder | iconfinder | A64
Icons8 | icons8 | A40
IconScout | iconscout
iContact | icontact
Icypeas | icypeas
Ideal Postcodes | idealpostcodes | "ak_"A24-25
Idealista | idealista | n32 A12-16
Idenfy | idenfy
Ideogram | ideogram
IDnow | idnow
iDoklad | idoklad
iDrive e2 | idrivee2 | A20 A40
IEX | iex | | common
IEX Cloud | iexcloud
iFlytek | iflytek xfyun xunfei | h32 b32
IFTTT | ifttt | w21-22 w43
IG Markets | igmarkets igtrading | h40
IGDB | igdb | n30
iLert | ilert
Illumio | illumio
iLovePDF | ilovepdf | "project_public_"h32_w37 "secret_key_"h32_w37
ImageBoss | imageboss
ImageEngine | imageengine | | common
ImageKit | imagekit | | common
ImageShack | imageshack | N32
Imagga | imagga | h32
Img4me | img4me
ImgBB | imgbb | h32
Imgbox | imgbox
Imgflip | imgflip
Imgix | imgix
imgproxy | imgproxy | h32-160
Imgur | imgur | h15 h40
Immich | immich | A40-43
Impact.com | impactcom
ImpactRadius | impactradius
Impala | impala | | common
Imperva | imperva incapsula | u
ImprovMX | improvmx
iNaturalist | inaturalist
Incident.io | incidentio
Increase | increasecom
Independent Reserve | independentreserve
Indodax | indodax
InFakt | infakt | h40
Infermedica | infermedica | h32 h8
Infinity | startinfinity
Infisical | infisical
Influx | influx | p86-88 | common
InfluxDB | influxdb | p86-88
Infobip | infobip | h32-u
Infogroup | infogroup | | common
Infomaniak | infomaniak | w86
Infracost | infracost
Infura | infura | h32
Inoreader | inoreader
InPost | inpost | | common
inRiver | inriver | h32
INSEE Sirene | insee inseesirene
Inshorts | inshorts
Insightly | insightly | u
InsightVM (Rapid7) | rapid7 insightvm | u
Insomnia | insomniarest
Inspectlet | inspectlet
Instabot | instabot
Instabug | instabug | h32
Instacart | instacart
Instaclustr | instaclustr | h32
Instagram | instagram | h32 d6-12.h7.h32 w80-260
Instamojo | instamojo | h32
Instana | instana | w16-22
Instantly | instantlyai
Instapage | instapage
Instapaper | instapaper
Instatus | instatus | h32 | common
Intelligence X | intelx intelligencex | u
Interactive Brokers | interactivebrokers
Intercom | intercom | b60 u | common
Internet.bs | internetbs
Interseller | interseller
Intezer | intezer | u
Intrinio | intrinio
Intuit | intuit | A40 w50 | common
Invicti (Netsparker) | invicti netsparker acunetix | h32 b44
InVision | invision
Invoice Ninja | invoiceninja | n32 A64
Invoice4u | invoice4u
Invoiced | invoicedcom
InvoiceXpress | invoicexpress | h40
Inworld | inworld
INWX | inwx
Ionic Appflow | ionicpro appflow
IONOS | ionos | h32.w86
IP-API | ipapicom | A13-16
IP2Location | ip2location | x32 N10
ipapi | ipapi | h32
IPData | ipdata ipdataco | h56 | common
IPGeolocation | ipgeolocation | h32 | common
IPHub | iphub | b48
IPify | ipify | "at_"A29
IPInfo | ipinfo ipinfodb | h14 | common
IPLocate | iplocate | h32 | common
IPQualityScore | ipqualityscore ipqs | A32
IPRegistry | ipregistry
IPRoyal | iproyal
ipstack | ipstack | h32 A32
IPVoid | ipvoid apivoid | h40
IPWhois | ipwhois
Ironclad | ironcladapp
IronIO | ironio ironmq | w19-27
ironSource | ironsource
ISBNdb | isbndb | d5_h32
IT Glue | itglue
ITAD | isthereanydeal itad | h40
Itch | itch | A40 | common
Itch.io | itchio | A40
Iterable | iterable | h32 | common
Iugu | iugu | h32 H64
iyzico | iyzico iyzipay
iZettle (Zettle) | izettle zettle | u
Jackett | jackett | n32
Jamendo | jamendo | h8 h32
Jamf | jamf jamfpro
Jarvislabs | jarvislabs
Jawg Maps | jawg jawgmaps | A64
JazzHR | jazzhr | A32
JD.com | jdcloud jingdong | h32 N32
JDoodle | jdoodle | h32 h64
Jellyfin | jellyfin | h32
Jenkins | jenkins | h34 h32 | common
JetBrains Space | jetbrainsspace
Jina | jinaai jina
Jira Align | jiraalign
Jitsi JaaS | jaas8x8 jitsijaas
Jitsu | jitsu
Jitterbit | jitterbit
JobAdder | jobadder | | common
Jobvite | jobvite
Joe Sandbox | joesandbox | h64
Joker.com | jokercom
Jotform | jotform | h32
JPush | jpush jiguang | h24 | common
JSReport | jsreport
Judge.me | judgeme | w27
JuHe | juhecn juhe | h32
Jumio | jumio
JumpCloud | jumpcloud | h40
June.so | juneso | A16
Juniper Mist | junipermist mistapi
Juro | juro
Juso | jusogokr
Juspay | juspay
Just Eat | justeat
JustCall | justcall | h40 | common
JustTCG | justtcg
Justuno | justuno
JW Player | jwplayer jwplatform
k6 Cloud | k6cloud loadimpact | h64
Kaggle | kaggle | h32
Kaiko | kaiko
Kairos | kairosapi | h8 h32
Kajabi | kajabi
Kakao | kakao | h32
Kakao Pay | kakaopay
Kaleyra | kaleyra | "A"h32
Kaltura | kaltura | h32
Kamatera | kamatera | h32
Kameleoon | kameleoon
Kanban Tool | kanbantool
Kanbanize | kanbanize businessmap
Kandji | kandji | u
Karix | karix
KarmaCRM | karmacrm
Karrio | karrio purplship
Kartra | kartra
Kaseya | kaseya
KashFlow | kashflow
Kashoo | kashoo
Kaspr | kaspr
Katalon | katalon | u
Kayako | kayako
Keap (Infusionsoft) | keap infusionsoft
Keen | keen | h24 h64 N64 n64 | common
Keen.io | keenio | h24 h64 N64 n64
Keeper Security | keepersecurity
Kenjo | kenjo
Kenna | kennasecurity
KeyCDN | keycdn | | common
Keycloak | keycloak | u A32
Keygen | keygensh
Keyword Tool | keywordtool | | common
Kick | kickcom
Kickbox | kickbox
Kickfire | kickfire
Kinde | kinde
Kindful | kindful
Kinopoisk | kinopoisk kinopoiskdev
Kintone | kintone cybozu | A40
Kirby | getkirby | | common
Kissmetrics | kissmetrics | h40
Kitsu | kitsuio
Kiwi Tequila | tequilakiwi kiwicom tequila | w32 | common
Klarna | klarna
Klaviyo | klaviyo | "pk_"h34
Klenty | klenty
Klevu | klevu
Klipfolio | klipfolio | h40
Knack | knackapp knack | u h24 | common
KNMI | knmi
Knock | knockapp | | common
KnowBe4 | knowbe4
Knowlarity | knowlarity
Kobiton | kobiton | u
KoboToolbox | kobotoolbox kobo | h40 | common
Kochava | kochava
Kombo | kombodev
Kommunicate | kommunicate | A32
Komoju | komoju
Kong Konnect | konnect | | common
Kontent.ai | kontentai kontent
Korbit | korbit
Kore.ai | koreai
Koyeb | koyeb | n64
Kraken | kraken | A56 b56 b88 | common
Kraken.io | krakenio | h32 h40
Krea | kreaai
KuaiShou | kuaishou
KuCoin | kucoin | h24 u
Kuna | kunaio | A40
Kushki | kushki
Kusto | kustocluster
Kustomer | kustomer
KVdb | kvdbio
KvK (Dutch register) | kvkapi | "l7xx"h32 h32
Kylas | kylas
La Poste | laposte | b64
Labelbox | labelbox
Lacework | lacework | h32
Lago | getlago lagohq
Lakera | lakera | h64
Lalamove | lalamove
LambdaLabs | lambdalabs lambdacloud
LambdaTest | lambdatest | A50 | common
LaMetric | lametric
Landbot | landbot
Langflow | langflow
Langfuse | langfuse
LangSmith | langsmith langchain
LanguageLayer | languagelayer | h32 | common
LanguageTool | languagetool | h16 | common
Lark | larksuite feishu | A32
Lark Suite | lark | A32 | common
Last.fm | lastfm | h32
LastPass | lastpass
Lattice | latticehq
LaunchDarkly | launchdarkly ldsdk | u "sdk-"u "api-"u "mob-"u
Launchpad | launchpad | | common
Layer | layerhq
LBank | lbank
LeadConnector | leadconnector
Leadfeeder | leadfeeder
LeadIQ | leadiq
LeadMagic | leadmagic | | common
Leadpages | leadpages
Leadspace | leadspace
Leadsquared | leadsquared | h32 h40
LeakCheck | leakcheck | h40
LeakIX | leakix | w48
LeakLookup | leaklookup | h32
LeanCloud | leancloud avoscloud | w24-35
Leanplum | leanplum
LearnDash | learndash
LearnWorlds | learnworlds
Leaseweb | leaseweb
Legifrance (PISTE) | legifrance pistegouv | u
Legiscan | legiscan | h32
Lemlist | lemlist | h32
Lemmy | lemmyinstance
Lemon Squeezy | lemonsqueezy
Leonardo AI | leonardoai | u
Lepton AI | leptonai
LessAnnoyingCRM | lessannoyingcrm
Letta | lettaai
Letterboxd | letterboxd | h64
Lever | leverco
Lexigram | lexigram
Lexoffice | lexoffice lexware
Libraries.io | librariesio | h32
Library of Congress | locgov libraryofcongress
LibraryThing | librarything | h32
LibreTranslate | libretranslate | u
Libsyn | libsyn
Lichess | lichess | "lip_"A20
Lidarr | lidarr readarr prowlarr whisparr | h32
LIFX | lifx | h64
Lightbox | lightboxre
Lightdash | lightdash
Lighthouse Storage | lighthousestorage | h8.h32
Lightning AI | lightningai | u
Lightrun | lightrun | | common
Lightspeed | lightspeed | | common
Lightstep | lightstep | | common
Lilt | liltapi | h32
Limelight | limelight | | common
LimeSurvey | limesurvey
Line | linemessaging linebot linechannel | h32 b172 A43
LINE Messaging | line | h32 b172 A43 | common
LINE Pay | linepay | h32 | common
Linear | linearapp | h32
Linear App | linear | h32 | common
Lingvanex | lingvanex
Lingvo | lingvoapi | b80-120
LINK Mobility | linkmobility
Linkding | linkding | h40
LinkedIn | linkedin | n14 A16 "WPL_AP1."p20-30
LinkPreview | linkpreview | h32 | common
Linnworks | linnworks
Linode | linode | h64
LiqPay | liqpay
Liquid | liquidcom quoine | | common
Liquid Web | liquidweb
ListenNotes | listennotes listenapi | h32 | common
Lithic | lithic | u
Litmos | litmos | u
LiveAgent | liveagent | n32 | common
Liveblocks | liveblocks
LiveChat | livechatinc livechat | | common
LiveKit | livekit | A15 A43-44
LiveRamp | liveramp
Livestorm | livestorm
Loader.io | loaderio | h32 | common
Loadmill | loadmill | | common
Lob | lobcom | "live_"h35 "test_"h35
Localazy | localazy
LocalStack | localstack | | common
LocationIQ | locationiq | h14 "pk."h32
Locize | locize | u
Loco | localisebiz
Lodgify | lodgify
LogDNA (Mezmo) | logdna mezmo | h32
Logentries | logentries | u | common
Logflare | logflare | w12 h64
Loggly | loggly | u
LogicMonitor | logicmonitor
LoginRadius | loginradius | u
Logmatic | logmatic
LogRocket | logrocket
Logto | logto | | common
Logz.io | logzio | l32 A32 u
Lokalise | lokalise | h40
Looker | looker lookersdk | A20 A24
Loom | loomsdk loomapp | u
Loopia | loopia
Loops | loopsso | h32
Lootlocker | lootlocker | "dev_"h32 "prod_"h32 h40
Loox | looxio
Loqate | loqate postcodeanywhere | N4-N4-N4-N4
Losant | losant | h24 A86 h64
LoyaltyLion | loyaltylion | h32
Loyverse | loyverse | h32
LTA DataMall | datamall ltadatamall | b24
LuaDNS | luadns | h32
Lucid | lucidchart | | common
Lucidworks | lucidworks
LuckyOrange | luckyorange
Luma AI | lumaai lumalabs
Luma Events | lumaevents
LunarCrush | lunarcrush
Luno | luno
Lusha | lusha | u
Luxand | luxand | h32
Luzmo (Cumul.io) | cumulio luzmo | u A64
Lyft | lyft
Lytics | lytics
M3o | m3oapi
mabl | mablapi
Mackerel | mackerelio mackerel | b44 | common
Magento | magento | n32 h32
Magic | magiclink magicauth | | common
Magicbell | magicbell | h40 w40
Magnetic | magnetichq
Mail.ru | mailru vkcloud
MailBluster | mailbluster | u
Mailboxlayer | mailboxlayer | h32 | common
Mailboxvalidator | mailboxvalidator | N20
Mailchain | mailchain | | common
Mailchimp | mailchimp | h32-n3-4
MailerLite | mailerlite | h32
Mailersend | mailersend
Mailgun | mailgun | "key-"h32 "pubkey-"h32 h32 h32-h8-h8
Mailinator | mailinator | h32
Mailjet | mailjet | h32
Mailmodo | mailmodo | N7-N7-N7-N7
Mailosaur | mailosaur | A16 A32
MailPoet | mailpoet
Mailrelay | mailrelay
Mailsac | mailsac
Mailshake | mailshake | u
Mailslurp | mailslurp | h64
Mailtrap | mailtrap | h32 h14
MailUp | mailup | u
Majestic | majesticseo majesticapi | x32
Make | makecom integromat | u
MalShare | malshare | h64
Maltiverse | maltiverse
Mandrill | mandrill mandrillapp | w22 "md-"w22
Mangools | mangools
Mangopay | mangopay | A50
ManyChat | manychat | d5-20:h32
Mapbox | mapbox
Mapillary | mapillary
MapMyFitness | mapmyfitness underarmour | | common
MapmyIndia (Mappls) | mapmyindia mappls
Mappedin | mappedin
MapQuest | mapquest | A32
MapTiler | maptiler | A20
MarketAux | marketaux | A40
MarketCheck | marketcheck | A32
Marketo | marketo | u A32
Marketstack | marketstack | h32
Marqeta | marqeta | u
Marqo | marqo
Marvel | marvelapi | h32 h40
Marvel Comics | marvel | h32 h40 | common
Mashape | mashape | w50
Massive | massivecom | | common
Mastodon | mastodon | w43
Mathpix | mathpix
Matillion | matillion
Matomo | matomo piwik | h32
Matrix | matrixhomeserver synapsematrix
Mattermost | mattermost | n26
Matterport | matterport
Mavenlink | mavenlink | h64
MaxMind | maxmind geoip2 geolite2 | A12 A16 A6_A29_l3
Maytapi | maytapi | u
Meaningcloud | meaningcloud | h32
Mechanical Turk | mechanicalturk mturk
Medallia | medallia
Mediacloud | mediacloud | h40 h64
Mediastack | mediastack | h32 | common
Medium | mediumcom medium | h65 | common
Meetup | meetupcom meetup | | common
Meilisearch | meilisearch meili
MeisterTask | meistertask
Melhor Envio | melhorenvio
Melissa | melissadata
Meltano | meltano
Memberstack | memberstack | | common
Membrain | membrain
MemCachier | memcachier | H32 N32
Memsource (Phrase TMS) | memsource
Mend (WhiteSource) | whitesource mendio | h64
Mendable | mendable | u
Meraki | meraki | h40
Mercado Libre | mercadolibre mercadopago
Mercury | mercurybank
Merge.dev | mergedev | | common
Mergify | mergify
Merriam-Webster | merriamwebster dictionaryapi | u | common
MeshyAI | meshyai
Mesibo | mesibo
MessageBird | messagebird | A25 u
MessageMedia | messagemedia | A20 A30 | common
Messari | messari
Messente | messente
Met Office | metoffice
Met Office DataPoint | datapoint | | common
MetaAPI | metaapi | | common
Metabase | metabase | | common
Metadefender (OPSWAT) | metadefender opswat | h32
Metal Price API | metalpriceapi | h32
Metals API | metalsapi | n50-60
Meteoblue | meteoblue | A12-16
Meteomatics | meteomatics
Meteostat | meteostat
Metronome | metronomeapi
Mews | mewssystems
MEXC | mexc | n18 h32 A32
Microsoft Ads (Bing Ads) | bingads microsoftads
Microsoft Graph | microsoftgraph
Microsoft Teams | microsoftteams msteams teamswebhook
Microsoft Translator | microsofttranslator translatortext | h32 A84 | common
Middleware.io | middlewareio | | common
Midjourney | midjourney
Midtrans | midtrans veritrans
Mighty Networks | mightynetworks
MikroTik | mikrotik
MillionVerifier | millionverifier | A25
Mimecast | mimecast | u
Mindbody | mindbody | h32 | common
Mindee | mindee | h32
MindMeister | mindmeister
Minds | mindscom
Miniflux | miniflux | w43
MiniMax | minimaxi
MinIO | minio | A16-20 A32-40 | common
Mirakl | mirakl | u
Miro | miro | | common
MISP | misp | A40
Misskey | misskey | A32
Mistral | mistralai mistral | A32
Mite | miteyo | h16
Mixcloud | mixcloud
Mixmax | mixmax | u
Mixpanel | mixpanel | h32 A32
MobSF | mobsf | h64
Mockaroo | mockaroo | h8
Mod.io | modio | h32 | common
Modal | modalcom modallabs
Mode Analytics | modeanalytics mode | h24 h12 | common
Moderation | moderatecontent | h32
Modern Treasury | moderntreasury
Modrinth | modrinth | "mrp_"A60
Moesif | moesif
Mollie | mollie
MoMo | momopay momowallet
Monday.com | mondaycom monday | | common
Money Forward | moneyforward
Moneybird | moneybird | h64
MoneyHub | moneyhub
MoneyS3 | moneys3
MongoDB Atlas | mongodbatlas mongodb mongoatlas
Monkey Learn | monkeylearn | h40
Monnify | monnify
Monte Carlo | montecarlodata
Moodle | moodle moodlews | h32
Moonclerk | moonclerk | h32
MoonPay | moonpay
Moonshot AI | moonshotai
Moosend | moosend | u
Moralis | moralis | A64
Morningstar | morningstar
Mosyle | mosyle
MotherDuck | motherduck
Motive (KeepTruckin) | keeptruckin gomotive | u
Mouseflow | mouseflow | h32
Moyasar | moyasar
MoySklad | moysklad
Moz | mozscape mozapi | h32
mParticle | mparticle | w32 w64 "us1-"h32 "us2-"h32 "eu1-"h32 "au1-"h32
Mrticktock | mrticktock
MS Graph | msgraph | | common
MSG91 | msg91 | A22-30
MTA | mtaapi nycmta | u A40
MTS Exolve | exolve
Mudrex | mudrex
MuleSoft | mulesoft anypoint | h32
MultiLogin | multilogin | | common
MultiSafepay | multisafepay | h40
Murf | murfai
Musixmatch | musixmatch | h32
Muvi | muviapi
Mux | muxtoken muxapi | u b75
Mux Video | mux | u b75 | common
MX | mxplatform mxapi
MyAnimeList | myanimelist | h32 h64
MyFatoorah | myfatoorah
Myfreshworks | myfreshworks
MyIntervals | myintervals | h11
MyMemory | mymemory | h20 | common
MYOB | myob | n24 A24 | common
MyParcel | myparcel sendmyparcel
MyPOS | mypos | | common
MySportsFeeds | mysportsfeeds
Mythic Beasts | mythicbeasts | n16 w30
Météo-France | meteofrance
N2YO | n2yo | N6-N6-N6-N4
n8n | n8napi
Nagios XI | nagiosxi nagios | A64 | common
Nakama | nakama heroiclabs
Name.com | namecom | h40 | common
NameCheap | namecheap | h32
Namely | namelyhr
Namesilo | namesilo | h24-28
NamSor | namsor | h32
Nanobox | nanobox
Nanonets | nanonets | w32 u
Napster | napster
Narvar | narvar | h32
NASA | nasa | A40
Nasdaq Data Link | nasdaqdatalink quandl | w20
National Parks | npsgov nationalparks | A40
National Rail | nationalrail darwinrail | u
Nationalize.io | nationalize | h32 | common
NationBuilder | nationbuilder | h64
Naver | naver ncloud navercloud | A20 A10 A40
NCBI | ncbi entrez eutils | h36
Nebius | nebius
Neo4j Aura | neo4jaura neo4j | w43
Neon | neontech neondb | | common
NeonCRM | neoncrm | h32
Neptune.ai | neptuneai neptune | | common
Netatmo | netatmo
NetBird | netbird
Netcraft | netcraft
Netcup | netcup
NetEase Yunxin | yunxin netease | h32 h12
Nethunt | nethunt | u
Netlas | netlas | A32
Netlify | netlify | w40-46 h64 | common
Netmaker | netmaker
NetNut | netnut
Netro | netrohome
Nets Easy | netseasy dibspayment | h32
NetSuite | netsuite | h64
Neutrino API | neutrinoapi
NeverBounce | neverbounce
New Relic | newrelic | h40 A40 h47-48 A32
NewebPay | newebpay | A16 A32
News API | newsapi | h32
NewsAPI.ai (Event Registry) | eventregistry newsapiai | u
NewsAPI.in | newsapiin
Newscatcher | newscatcher | w43
NewsData | newsdata newsdataio | | common
NewsLit | newslitapi newslit
Newsriver | newsriver
Nexar | nexar octopart
Nexmo | nexmo vonage | A16 h8
Nexo | nexopro
Nextcloud | nextcloud owncloud | A5-A5-A5-A5-A5
NextDNS | nextdns | h40
NexusMods | nexusmods
NFT.Storage | nftstorage
NFTPort | nftport | u
Ngrok | ngrok | A27_A20-24 w43-52
NHN Cloud | nhncloud toastcloud
Nhost | nhost | | common
NiceHash | nicehash | u u:u w72-73
Nicereply | nicereply | h40
NicoNico | niconico
Nifty | niftypm
Nightfall | nightfallai nightfall | | common
Nightscout | nightscout
Nimble | nimblecrm
Nimbleway | nimbleway
Ninja Van | ninjavan | h32
NinjaOne | ninjarmm ninjaone
Ninox | ninox | | common
Nium | nium | u
Niutrans | niutrans | h32
Njalla | njalla | h40
NLP Cloud | nlpcloud | h40
NMI | nmigateway | A32
No-IP | noip noipcom | | common
NOAA | noaa ncdc | l32
NOAA NCEI | ncei
Nobl9 | nobl9
NocoAPI | nocodeapi
NocoDB | nocodb | w40
NoCRM | nocrm
Nomics | nomics | h32 h40
Nordigen (GoCardless Bank) | nordigen | u h128
Northflank | northflank
Noteable | noteable
Notejoy | notejoy
Noticeable | noticeable | | common
Notion | notionhq notionapi | A43
Notion Labs | notion | A43 | common
Noun Project | nounproject | h32
Nova Poshta | novaposhta | h32
Novita | novitaai novita
Novu | novu | h32
NowNodes | nownodes | u
NowPayments | nowpayments | N7-N7-N7-N7
NowSecure | nowsecure
Nozbe | nozbe
NPM | npm | u | common
NREL | nrel | A40 | common
NS1 | ns1api nsone | A20
Ntfy | ntfy | "tk_"n29
Nuclino | nuclino
NuGet | nuget | n46 | common
NumVerify | numverify | h32 A32 | common
Nutrient (PSPDFKit) | pspdfkit nutrientapi
Nutritionix | nutritionix | h8 h32
Nutshell | nutshell nutshellcrm | h40 | common
Nuvei (SafeCharge) | nuvei safecharge | A64
Nuvemshop | nuvemshop tiendanube
NVD | nvd nvdapi | u | common
NVIDIA | nvidia
NVIDIA NGC | ngc | | common
Nx Cloud | nxcloud | b48-80
Nyckel | nyckel
Nylas | nylas | n25 A30
NYTimes | nytimes newyorktimes | A32
NZBGeek | nzbgeek | A32
Oanda | oanda | h32-h32
Observe | observeinc
OCR Space | ocrspace | "K"d14 A11-15
OctoAI | octoai
OctoPrint | octoprint | H32 w43
Octopus | octopus | | common
Octopus Deploy | octopusdeploy
Octopus Energy | octopusenergy | "sk_live_"A24
Odds API | oddsapi theoddsapi | h32
Odds-API.io | oddsapiio | h64
OddsJam | oddsjam | u
ODK | odkcentral
Odoo | odoo | h40
Odysee | odysee
Office 365 | office365 o365
Oh Dear | ohdear | A40
Okendo | okendo
Okra | okra | | common
Okta | okta | w20 w40-42 w64
OKX | okx okex | u H32 | common
Ola Maps | olamaps
Olark | olark | d4-d3-d2-d4
Ollama | ollama
Ombi | ombi | h32
OMDb | omdb omdbapi | h8
Omie | omieapp
Omise | omise
Omise (Opn) | opnpayments
Omnisend | omnisend | h24-w44-52
OneAI | oneaiapi oneai | u
OneAll | oneall | u | common
Onedesk | onedesk
OneLogin | onelogin | h64
OneMap | onemapsg onemap | | common
OnePageCRM | onepagecrm
OneSignal | onesignal | u b48
OneSky | oneskyapp onesky | A32
OneSpan Sign | onespan esignlive
OneUptime | oneuptime fyipe
Onfido | onfido
Onfleet | onfleet | h32
Onomondo | onomondo
OnPage | onpagecom
Onshape | onshape | A24 A48
Ontraport | ontraport | A15
Onwater | onwaterio
OnypheIO | onyphe | h40
Oopspam | oopspam | A40
Opayo (Sage Pay) | opayo sagepay
Open Exchange Rates (OXR) | oxr | h32 | common
Open-Meteo | openmeteo
OpenAI | openai chatgpt
OpenCage | opencage opencagedata | h32
OpenChargeMap | openchargemap | u
OpenCorporates | opencorporates | A20
OpenEVSE | openevse
OpenExchangeRates | openexchangerates | h32
openFDA | openfda | A40
OpenFIGI | openfigi | u
OpenGraph | opengraphio | u
OpenNode | opennode | u | common
OpenObserve | openobserve | | common
OpenPanel | openpanel | | common
OpenPay | openpay | | common
OpenPhone | openphone | A32
OpenRouter | openrouter
OpenRouteService | openrouteservice | h56 b120-160
OpenSanctions | opensanctions | h32
OpenSea | opensea | h32
OpenSky | openskynetwork opensky
OpenSRS | opensrs | h112
OpenStates | openstates | u | common
OpenSubtitles | opensubtitles | A32
OpenTopography | opentopography | h32
OpenTripMap | opentripmap | h56
OpenUV | openuv | h32
OpenWeather | openweather openweathermap | h32
OpenWeatherMap (OWM) | owm | h32 | common
OpsGenie | opsgenie | u
OpsLevel | opslevel
OpsRamp | opsramp
Opsview | opsview
Opta / Stats Perform | statsperform optasports | n25-27 | common
Optical (Klippa) | klippa | h32
Optimizely | optimizely
OptimoRoute | optimoroute | h32
OptinMonster | optinmonster
Oracle Cloud | oraclecloud | | common
Orb Billing | withorb orbbilling
Orbit | orbitlove | A40
Orca Security | orcasecurity
Ordnance Survey | ordnancesurvey osdatahub | A32
Originality.ai | originalityai | n32
Ory | orycloud orynetwork
osTicket | osticket | H32
Osu! | osuapi osuppy | h40 A40
Otter | otterai
Oura | oura ouraring | N32 | common
Outbrain | outbrain
Outreach | outreachio
Outscraper | outscraper
Outseta | outseta | u:h32
Overseerr | overseerr jellyseerr | b68
OVH | ovh ovhcloud | A16 A32 h16 h32
OWASP Defect Dojo | defectdojo | h40
Owlbot | owlbot | h40
OX Security | oxsecurity
Oxford Dictionaries | oxforddictionaries oxforddictionary | h8 h32
Oxylabs | oxylabs
Oyster HR | oysterhr
Ozon | ozon ozonseller | u
Pabbly | pabbly
Packagecloud | packagecloud | h48 | common
Packeta | packeta zasilkovna | h32
PacketStream | packetstream
Packlink | packlink packlinkpro | h64
Paddle | paddle | h50 u | common
Pagar.me | pagarme
Page2API | page2api | h40
PagerDuty | pagerduty | w20 h32 "u+"w18
PagerTree | pagertree
PageSpeed Insights | pagespeed pagespeedinsights | "AIza"w35 | common
PagSeguro | pagseguro pagbank
Palo Alto Networks | paloalto panos
Panda Video | pandavideo
PandaDoc | pandadoc | h40
PandaScore | pandascore | w40-60
Papago | papago | A20 A10
Papaya Global | papayaglobal
Papercup | papercup
Paperflite | paperflite
PaperForm | paperform
Paperless-ngx | paperlessngx | h40
Paperspace | paperspace | h30
Paperswithcode | paperswithcode
Papertrail | papertrail papertrailapp | A20
Pappers | pappers | h48
Parabola | parabolaio
Parallel AI | parallelai
Paralleldots | paralleldots
Parcel Perform | parcelperform
ParcelLab | parcellab
ParcelMonkey | parcelmonkey
ParkWhiz | parkwhiz
Parse Platform | parseserver back4app parseplatform | A40 | common
Parse.ly | parsely
ParseHub | parsehub | w12-13 | common
Parseur | parseur | h40
Particle | particleio particlecloud | h40
Partnerstack | partnerstack | | common
Passage | passageid
Passbase | passbase
PassiveTotal | passivetotal riskiq | h64
Pastebin | pastebin | w32
Patreon | patreon | w43-64
PAY.JP | payjp
Paychex | paychex
Paycom | paycom | | common
Paydirt | paydirtapp | h32
PayFast | payfast | n13 | common
Payhip | payhip | h40
Payload CMS | payloadcms
Paylocity | paylocity
PayMaya | paymaya
Paymium | paymium | h64
Paymo | paymoapp paymo
PayMob | paymob
Paymongo | paymongo
Payoneer | payoneer
PayPal | paypal | w80
PayPlug | payplug
Payrexx | payrexx | A30
Paysafe | paysafe neteller skrill
Paysera | paysera | h32
Paysimple | paysimple
Paystack | paystack
PayTabs | paytabs
Paytm | paytm
PayTR | paytr
Paytrail | paytrail
PayU | payu
PDF.co | pdfco
PDFBlocks | pdfblocks
PDFCrowd | pdfcrowd | h32
PDFfiller | pdffiller
PDFGeneratorAPI | pdfgeneratorapi | h64
PDFLayer | pdflayer | h32
PDFMonkey | pdfmonkey
PDFShift | pdfshift | h32 "sk_"h40
PDFTron (Apryse) | pdftron apryse
Peloton | pelotoncycle
Pendo | pendo pendoio | u
Pennylane | pennylane
People Data Labs | peopledatalabs | h64
Pepipost (Netcore) | pepipost | h32
Pepperjam | pepperjam | h64
Percy | percyio | h64
Percy CI | percy | h64 | common
Perenual | perenual
Perfecto | perfectomobile
PerimeterX | perimeterx
Periscope Data | periscopedata
Perplexity | perplexity pplx | | common
Persona | withpersona personaidentity
Personio | personio
Pesapal | pesapal
PetFinder | petfinder | A40 A50
Pexels | pexels | A56 h56
Phacility | phabricator | n32 "api-"n28 "cli-"n28 | common
Phantom JS Cloud | phantomjscloud | "ak-"n5-n5-n5-n5-n5
PhantomBuster | phantombuster | A43
Phemex | phemex | u w80-110
Philips Hue | philipshue huebridge | w40
PhishTank | phishtank | h64
PhonePe | phonepe | u
Photobucket | photobucket | h32
Photon Engine | photonengine photonapp exitgames | u | common
PhotoPrism | photoprism | | common
Photoroom | photoroom
PhraseApp | phraseapp | h64 | common
Phylum | phylum | | common
Pi-hole | pihole | h64
Piano Analytics | pianoanalytics atinternet
Picovoice | picovoice | b56
Picsart | picsart
PicWish | picwish
PimEyes | pimeyes
Pimlico | pimlico
Pinata | pinata pinatacloud | h20 h64
Pinduoduo | pinduoduo | h32 h40
Pinecone | pinecone | u | common
Ping Identity | pingidentity pingone pingfederate | w64
Pingdom | pingdom | w86 n32
Pinnacle | pinnacleapi
Pinpoint HQ | pinpointhq
Pinterest | pinterest | h40 h64
PipeDream | pipedream | h32
Pipedrive | pipedrive | h40
Pipefy | pipefy
Pipeline CRM | pipelinecrm pipelinedeals
PipelinerCRM | pipelinercrm
Pipl | pipl piplapi
PirateWeather | pirateweather | A32-40
Pirsch | pirsch
Pivotal | pivotal | h32 | common
Pivotal Tracker | pivotaltracker | h32
Pixabay | pixabay | d7-8-h25
Pixiv | pixiv | w43
Pixlr | pixlr
Placid | placidapp
Plaid | plaid | h24 h30 | common
Planet Labs | planetlabs planetapi plapi | h32 "PLAK"h32
PlanetScale | planetscale
PlanetSide (Daybreak) | planetsidecensus
Planning Center | planningcenter | h64
Planview LeanKit | leankit planview | h128 | common
Planyo | planyo
Platform.sh | platformsh upsun
Plausible | plausible | | common
Playfab | playfab | N45-50
PlayHT | playht | h32
Plentymarkets | plentymarkets
Plex | plextoken | w20
Plex Media | plex | w20 | common
Plisio | plisio | w64
Plivo | plivo | N20 b40
Plunk | useplunk
Plytix | plytix
Pocket Network | pocketnetwork poktnetwork | h24
Podbean | podbean | h20 h40
Podcast Index | podcastindex
Podchaser | podchaser
Podia | podia
Podio | podio | A64
Podium | podiumapi
POEditor | poeditor | h32
Pokémon TCG | pokemontcg | u
Polar | polarsh
Pollfish | pollfish | u
Pollinations | pollinations
Pollsapi | pollsapi
Poloniex | poloniex | N8-N8-N8-N8 h128
Polotno | polotno
Polygon.io | polygonio | w32
PolygonScan | polygonscan arbiscan snowtrace optimisticetherscan optimisticscan basescan ftmscan | N34
Pond5 | pond5
Porkbun | porkbun
Portainer | portainer | b44
Portkey | portkey
Position Stack | positionstack | h32 A32 | common
Postageapp | postageapp
Postal | postalserver | | common
PostGrid | postgrid | | common
PostHog | posthog
Postman | postman | | common
Postmark | postmark postmarkapp | u
PostNL | postnl | A32
PostNord | postnord | h32
Postscript | postscriptio
Power BI | powerbi
PowerDNS | powerdns pdns
PowerReviews | powerreviews | u
PowerSchool | powerschool
Powrbot | powrbot
Poynt | poynt
Predibase | predibase
Prefect | prefectcloud prefect | | common
Premiumize | premiumize | n16
Prepr | preprio
Prerender | prerender | A20 | common
Preset | presetio
PrestaShop | prestashop | N32
Printful | printful | A40
Printify | printify
PrintNode | printnode | w43 | common
Prisma Cloud | prismacloud | | common
Prismic | prismic | | common
Privacy.com | privacycom | u
Private AI | privateai | h32
Privy | privyio privyapp
Probely | probely
ProBit | probit | | common
Procountor | procountor
Prodigi | prodigi | u
ProdPad | prodpad | h64
Product Hunt | producthunt | w43 h64
ProductBoard | productboard
Productlane | productlane
ProfitWell | profitwell | h32
Project44 | project44
PromptLayer | promptlayer | | common
ProofHub | proofhub | h40
Proofpoint | proofpoint
PropelAuth | propelauth
ProProfs | proprofs | h32
ProPublica | propublica | A40
Prospect.io | prospectcrm prospectio
Prospeo | prospeo | h32
Proxmox | proxmox | u
ProxyCheck.io | proxycheck proxycheckio | n6-n6-n6-n6 | common
Proxycrawl | proxycrawl crawlbase | w22
Proxycurl | proxycurl nubela | w22 u
ProxyMesh | proxymesh
Przelewy24 | przelewy24 | h32 h16
PSN | psnnpsso npsso | A64
PUBG | pubg
PubNub | pubnub | "sub-c-"u "pub-c-"u "sec-c-"b48
PubSub+ Solace | solacecloud pubsubsolace
Pulsedive | pulsedive | h64
Pulsetic | pulsetic
Pulumi | pulumi
PureStake | purestake | A40
PurpleAir | purpleair | H8-H4-H4-H4-H12 u
PushAlert | pushalert | h32 | common
Pushbullet | pushbullet | "o."A32 A34
Pushed | pushedco | A20 A64
PushEngage | pushengage | h32
Pusher | pusher | h20 | common
Pusher Beams | pusherbeams | N64 | common
Pushover | pushover | n30 | common
PushPlus | pushplus | h32 | common
Pushsafer | pushsafer | A20
Pushwoosh | pushwoosh | A64
Pushy | pushyme | h64
pVerify | pverify | | common
Pycom | pycom
PyPI | pypi | | common
Qase | qaseio qase | h40 h64
Qdrant | qdrant
Qencode | qencode | h13 h32
Qiita | qiita | h40
Qiniu | qiniu | w40
Qlik | qlikcloud
Qovery | qovery
QQ | qqconnect qqmap tencentmap | h32 N5-N5-N5-N5-N5-N5 N5-N5-N5-N5-N5-N5-N5
Quaderno | quaderno
Quake (360) | quake360 quakeapi | u
Qualaroo | qualaroo
Qualtrics | qualtrics | A40
Qualys | qualys
Quantcast | quantcast
Quantum Metric | quantummetric
Quay | quayio | N40 N64
Qubole | qubole
QuestionPro | questionpro | u
Questrade | questrade
Quickbase | quickbase | w26-45
QuickBlox | quickblox
QuickBooks | quickbooks | A40 w50
QuickEmailVerification | quickemailverification | h60
QuickFile | quickfile
QuickMail | quickmailio quickmail
QuickMetrics | quickmetrics | w22
QuickNode | quicknode
Quickpay | quickpay | h64 | common
Quip | quipapi
Quire | quireio
Quiver Quantitative | quiverquant quiverquantitative | h40
Quixy | quixy
Quran Foundation | quranfoundation
Rachio | rachio | u
Rackspace | rackspace | h32
Radar.io | radario
Radarr | radarr | h32
Rage4 | rage4
Ragic | ragic
Railway | railwayapp | u
Railway.app | railway | u | common
Raisely | raisely
RajaOngkir | rajaongkir
Rakuten | rakuten | d19 h40
Rakuten Marketing | rakutenmarketing linkshare
Ramp | rampcard
Rancher | rancher | n54 | common
RapidAPI | rapidapi xrapidapi | A50
Rapyd | rapyd | N20 h96
Rasa | rasapro
Rask AI | raskai
Rave | rave | | common
RAWG | rawg | h32
Raygun | raygun | A22 b24 | common
RaynetCRM | raynetcrm
Rayobyte | rayobyte blazingseo
Razorpay | razorpay | A24
RD Station | rdstation
Re:amaze | reamaze | h64
ReachMail | reachmail
ReadMe | readmeio readmecom
Real-Debrid | realdebrid | N52
Realm | mongorealm
Realty Mole | realtymole rentcast | h32
RealtyInUs | realtyapi realtyinus | | common
Rebilly | rebilly
Rebrandly | rebrandly | h32
Rebrickable | rebrickable | h32
Recall.ai | recallai | h40
reCAPTCHA | recaptcha recaptcha2 recaptcha3 recaptchav2 recaptchav3 | "6L"w38 | public
ReCharge | rechargepayments rechargeapps
Recorded Future | recordedfuture | h32
Recruitee | recruitee
Recurly | recurly | h32 "ewr1-"w22
Redash | redash | A40
RedBooth | redbooth | h64
Reddit | reddit | w14 w20-30
Redis Cloud | redislabs rediscloud | | common
Redmine | redmine easyredmine planio | h40
Redox | redoxengine
Redpanda | redpanda
Redsys | redsys | b32
Refersion | refersion | h32
Refiner | refinerio | A20 | common
Refinitiv | refinitiv eikon | h40
Regfish | regfish
Regrid | regrid
Rejoiner | rejoiner
Reloadly | reloadly
Remove.bg | removebg | A24 | common
Render | rendercom
Render.com | render | | common
RenderForm | renderform | "key-"A40-50 | common
RepairShopr | repairshopr
Replica Studios | replicastudios
Replicate | replicate | h40 | common
Replit | replit | | common
Replyio | replyio | A24
Rescuetime | rescuetime | w40
ResellerClub | resellerclub logicboxes | A32
Resemble AI | resembleai | A24
Resend | resendapi resend | | common
Resource Guru | resourceguru | h64
Respond.io | respondio
Restdb.io | restdb restdbio | h24 h37-40 | common
RestPack | restpack | | common
Restream | restreamio
Retell | retellai
Retool | retool | | common
Retrace (Stackify) | stackify
RetroAchievements | retroachievements | A32
Rev AI | revai | | common
Rev.com | revcom
Revamp CRM | revampcrm
Revel Systems | revelsystems
RevenueCat | revenuecat
Reverb | reverbcom | h64
ReversingLabs | reversinglabs
ReversoAPI | reverso
Reviews.io | reviewsio | h32
ReviewTrackers | reviewtrackers
Revolut | revolut
Revue | getrevue | | common
Rewardful | rewardful | h32
Rhapsody | rhapsody | | common
Rightmove | rightmove
Rijksmuseum | rijksmuseum | A8
RingCentral | ringcentral
Riot Games | riotgames riotapi leagueoflegends | "RGAPI-"u
Rippling | rippling | | common
RiteKit | ritekit | h44
Roam Research | roamresearch | | common
Roanuz Cricket | roanuz | h32
Roaring.io | roaringio
Robinhood | robinhood
Roblox | roblox
Roboflow | roboflow | A20
Robokassa | robokassa
RobTex | robtex
Rocket Reach | rocketreach
Rocket.Chat | rocketchat | w43
Rockset | rockset | A64
Rollbar | rollbar | h32
Rome2Rio | rome2rio | A8
RongCloud | rongcloud ronghub
RoninApp | roninapp
Rootly | rootly | h64
Route Mobile | routemobile
Route4Me | route4me | H32
RouteXL | routexl
Routific | routific
Rover | roverio
Rownd | rownd
Rows | rowscom
Royal Mail | royalmail clickanddrop | u
RSS2JSON | rss2json | n40
Rubygems | rubygems | h32 h48 | common
Rudder | rudder | A27 | common
RudderStack | rudderstack | A27
Rumble | rumbleapi
RunCloud | runcloud | | common
RunPod | runpod | N40
RunRun.it | runrunit
Runscope | runscope | u
Runway | runwayml
SABnzbd | sabnzbd | h32
Sabre | sabreapi
Safaricom M-Pesa (Daraja) | mpesa daraja safaricom
SafetyCulture | safetyculture iauditor | h64
Sage | sageaccounting sageone | | common
Sage HR | sagehr cakehr
Sage Intacct | sageintacct intacct
Sakura Cloud | sakuracloud | u A64
Salad Cloud | saladcloud
SaleHoo | salehoo
Saleor | saleor | A30
Salesblink | salesblink
Salescookie | salescookie
Salesflare | salesflare
Salesforce | salesforce sfdc pardot
Salesloft | salesloft
Salesmate | salesmate | u
SalesQL | salesql
Salsify | salsify
Salt Edge | saltedge | w43
SAM.gov | samgov | "SAM-"u A40
SambaNova | sambanova | u
SamCart | samcart
Samsara | samsara
Sanity | sanityio sanitycms sanity | "sk"A78-178 | common
Santiment | santiment
SAP | sapcloud sapbtp
Sapling | saplingai | N32
Sapling HR | saplinghr
Sarvam AI | sarvamai
SatisMeter | satismeter | w32
Saturn Cloud | saturncloud | h32
Sauce | sauce | u | common
Sauce Labs | saucelabs | u
SavvyCal | savvycal
Saxo Bank | saxobank saxoopenapi | h32
SBB | sbbapi opentransportswiss
Scale AI | scaleapi scaleai | h32 "live_"h32 "test_"h32
Scaleway | scaleway | u
Scaleway (SCW) | scw | u | common
Scalr | scalr
Scalyr | scalyr
Schematic | schematichq
Schoology | schoology | h40 h32
Scoro | scoro
Scout APM | scoutapm | A20
ScrapeNinja | scrapeninja
ScrapeOwl | scrapeowl | n30
ScraperAPI | scraperapi | h32
ScraperBox | scraperbox | N32
ScrapersSite | scrapersite scraperssite
Scrapestack | scrapestack | h32
ScrapFly | scrapfly | h32
ScrapingAnt | scrapingant | h32
ScrapingBee | scrapingbee | N80
ScrapingDog | scrapingdog | h24
ScrapingFish | scrapingfish | A60
ScrapingRobot | scrapingrobot | u
Scrappa | scrappaco
Scrapy Cloud | scrapinghub scrapycloud zyte | h32
ScreenshotAPI | screenshotapi | | common
ScreenshotLayer | screenshotlayer | h32
ScreenshotMachine | screenshotmachine
ScreenshotOne | screenshotone | w14
Scrive | scrive | h16_d2-8
Scrutinizer | scrutinizer | h64
Scryfall | scryfall
SDL (RWS) | sdllanguage
SE Ranking | seranking | h40 u
SearchAPI.io | searchapiio searchapi | A24 | common
SearchSpring | searchspring | | common
SeaTable | seatable | h40
SeatGeek | seatgeek
SEC API | secapi secapiio | h64 | common
SecurityScorecard | securityscorecard
SecurityTrails | securitytrails | A32
Segment | segmentio segmentwrite | A32 A43
Segmind | segmind
Selectel | selectel
SelectPDF | selectpdf | u
SellerActive | selleractive
Sellfy | sellfy
Sellix | sellix | A64
Sellsy | sellsy
Semantic Scholar | semanticscholar | A40
Semaphore | semaphoreci | w20-40
Sematext | sematext logsene | u
Semgrep | semgrepapp | h64
Semrush | semrush | h32
SendBird | sendbird | h40 u
Sendcloud | sendcloud | h32 | common
Sender.net | sendernet
Sendfox | sendfox
SendGrid | sendgrid
Sendlane | sendlane
Sendle | sendle | A24
SendOwl | sendowl
SendPulse | sendpulse | h32
SendSMS.ro | sendsmsro
SendX | sendx | | common
Sendy | sendy
Sense Energy | senseenergy
Senseforce | senseforce
SenseTime | sensetime | | common
Sensibo | sensibo | A30
Sentinel Hub | sentinelhub | u
SentinelOne | sentinelone | A80
Sentry | sentry getsentry | h32 h64 | common
SerpAPI | serpapi | h64
SerpDog | serpdog | h24
Serper | serper serperdev | h40
Serply | serply
Serpstack | serpstack scaleserp valueserp | h32 A32 N32
Serpstat | serpstat | h32
SerpWow | serpwow rainforestapi bluecart | H32
ServerChan | serverchan ftqq
ServerPilot | serverpilot | | common
ServiceNow | servicenow
Sesame HR | sesamehr
Setlist.fm | setlistfm | w36 u | common
Setmore | setmore | | common
SevDesk | sevdesk | h32
Seven.io (sms77) | sms77 sevenio
Sezzle | sezzle
ShareASale | shareasale | A16
SharePoint | sharepoint | | common
Sharesight | sharesight
ShareThis | sharethis | h24 | common
Shazam | shazam
Sheet.best | sheetbest
Sheet2API | sheet2api
SheetDB | sheetdb | | common
Sheety | sheety
SherpaDesk | sherpadesk | n32
Shift4 | shift4 securionpay
Ship24 | ship24
ShipBob | shipbob
Shipcloud | shipcloud | h32 | common
Shipday | shipday | A10.A20
ShipEngine | shipengine | b43 "TEST_"b43
ShipHero | shiphero
Shipit | shipitchile
Shippable | shippable | u | common
Shippify | shippify
Shippit | shippit | w22
Shiprocket | shiprocket
ShipRush | shiprush | u
ShipStation | shipstation | h32
Shiptheory | shiptheory
Shipwell | shipwell
Shodan | shodan | A32
Shopee | shopee | h64
Shoper | shoper
ShopGate | shopgate
Shopify | shopify | h32
Shopline | shopline
ShopRenter | shoprenter
Shopware | shopware | "SWIA"N22 A54-80
Short.io | shortio shortcm | A16 | common
Shortcut | shortcut | u | common
Shortcut (Clubhouse) | clubhouse | u
ShortPixel | shortpixel | A20 | common
Shotstack | shotstack | A40
Shufti Pro | shuftipro
Shutterstock | shutterstock
Sift | siftscience sift | h16 | common
Sightcorp | sightcorp
Sightengine | sightengine | A20 A32
Sigma Computing | sigmacomputing | h64 h128
Signable | signableapp signable | h32 | common
SignalFx | signalfx splunkobservability | w22
SignalHire | signalhire
SignalWire | signalwire | "PT"h48 u
Signaturely | signaturely
Signaturit | signaturit
SignEasy | signeasy | | common
SignNow | signnow | h64 | common
SigNoz | signoz
SignRequest | signrequest | h40 | common
SignupGenius | signupgenius | A32
SignWell | signwell | h64 | common
SigOpt | sigopt
SiliconFlow | siliconflow
SimFin | simfin | w32 u
Similarweb | similarweb | h32
Simkl | simkl | h64
Simon Says | simonsaysai
Simple Analytics | simpleanalytics
Simplecast | simplecast | | common
SimpleLocalize | simplelocalize | h48-64
Simplesat | simplesat | h40
SimpleSwap | simpleswap | u
SimpleTexting | simpletexting | h32
Simply.com | simplycom | A16 | common
SimplyBook | simplybook | h64
SimplyNoted | simplynoted
Sinch | sinch
SingleStore | singlestore | | common
Singular | singularsdk singularnet
Sirv | sirv
Sisense | sisense
Site Search 360 | sitesearch360
Site24x7 | site24x7
SiteGPT | sitegpt
Siteleaf | siteleaf | h32
Sketchfab | sketchfab | h32
Skimlinks | skimlinks | h32
Skool | skool
Skrapp.io | skrapp
Skribble | skribble | u
Skroutz | skroutz
SkyBiometry | skybiometry | n25-26
Skyscanner | skyscanner
Skywatch | skywatch
Slack | slack | h32 | common
Sleekplan | sleekplan
Sleuth | sleuthio | h40
SlickText | slicktext
Smallpdf | smallpdf
Smappee | smappee
SmartBill | smartbill
Smartcar | smartcar | u
Smartcat | smartcat | u
Smartlead | smartlead | u_n7
Smartling | smartling
Smartlook | smartlook | | common
SmartProxy (Decodo) | smartproxy decodo
SmartRecruiters | smartrecruiters | h32
Smartsheet | smartsheet | n26 A37
SmartSuite | smartsuite | h40
Smartsupp | smartsupp | h40
SmartSurvey | smartsurvey | A32
SmartThings | smartthings | u
Smarty | smarty | u A20 | common
SmartyStreets | smartystreets | u A20
Smile.io | smileio
Smithsonian | smithsonian | A40
Smooch | smooch | w86
SMS Broadcast | smsbroadcast | | common
SMS.ru | smsru | u
SMSAPI | smsapi | A40
SMSC.ru | smscru
SMSFactor | smsfactor | | common
SMSGlobal | smsglobal | h32 | common
SMSLink | smslink | | common
SMSTo | smsto | | common
SMTP.com | smtpcom | h40
SMTP2GO | smtp2go | "api-"x32
SmugMug | smugmug | A32 A64
Snapchat | snapchat
SnapLogic | snaplogic
Snappr | snapprapi
SnapTrade | snaptrade
SNCF | sncf navitia | u
Snipcart | snipcart | b70-84
Snipe-IT | snipeit
Snips | snipsai
Snov.io | snovio | h32
Snowflake | snowflake | | common
Snowplow | snowplow | | common
Snyk | snyk | u
Soax | soax
SoccersAPI | soccersapi
SocialPilot | socialpilot | | common
Société.com | societecom
Socket.dev | socketdev | | common
SocketLabs | socketlabs | A20
Socrata | socrata sodaapp | A25
Socure | socure | u
Softr | softrio
Sogolytics | sogolytics
SolarEdge | solaredge | N32
Solarwinds | solarwinds
Solcast | solcast | w32
Solis Cloud | soliscloud
Solscan | solscan
Sonar | sonar | h40 | common
SonarCloud | sonarcloud sonarqube | h40
Sonarr | sonarr | h32
Sonatype | sonatype ossindex nexusiq
Songkick | songkick | A16
Sonix | sonixai
Sonoff (eWeLink) | ewelink | A32
Soracom | soracom
SoundCloud | soundcloud | A32
Sourcegraph | sourcegraph | h40 | common
Sovos | sovos taxify
Spacelift | spacelift
Spaceship | spaceshipcom
SpaceTrack | spacetrack | | common
Sparkloop | sparkloop
SparkPost | sparkpost | h40
Speckle | speckle | h42
SpeechAce | speechace
Speechify | speechify
Speechly | speechly
Speechmatics | speechmatics | A32
SpeechText | speechtextai speechtext | h32
SpeedCurve | speedcurve
SpeedSMS | speedsms | w32
Spheron | spheron
SpiderCloud | spidercloud
SpinupWP | spinupwp
Splash | splashthat | | common
Split.io | splitio | n52 | common
Splitwise | splitwise | A40
Splunk | splunk | u
Splunk On-Call | victorops splunkoncall | u h32
Spoonacular | spoonacular | h32
SportDevs | sportdevs
SportMonks | sportsmonk sportmonks | A60
SportRadar | sportradar | n24 A24 A40
Sportscore | sportscore
SportsDataIO | sportsdataio sportsdata fantasydata | h32 | common
Spothero | spothero
Spotify | spotify spotipy | h32 "AQ"w100-260 "BQ"w100-260
Spotinst | spotinst spotio | h64
SpreadShirt | spreadshirt | u
Spreaker | spreaker
SpyCloud | spycloud
SpyFu | spyfu
SpyOnWeb | spyonweb
Squadcast | squadcast
Square | squareup squarepayments square | | common
Squarespace | squarespace | u
SSLMate | sslmate certspotter
Stability AI | stabilityai stablediffusion dreamstudio
Stack Exchange | stackexchange | w22-27
Stack Overflow | stackoverflow | w22-27 | common
StackBlitz | stackblitz
Stacker | stackerhq
StackHawk | stackhawk
StackPath | stackpath | h32 h64 | common
StackPath CDN | maxcdn netdna stackpathcdn | h32 h40
StackStorm | stackstorm | A64
Stadia Maps | stadiamaps | u
Stamped.io | stampedio
Stardog | stardog
Starshipit | starshipit | h32
Statamic | statamic
StatCounter | statcounter | | common
StatHat | stathat
Statsd Hosted Graphite | hostedgraphite | u
Statsig | statsig
StatusCake | statuscake | A20-30 | common
StatusPage | statuspage statuspageio | u h64 | common
StatusPal | statuspal
Stax | staxpayments fattmerchant
Steam | steampowered steamweb steamapi | H32
Steam Web | steam | H32 | common
SteamGridDB | steamgriddb | h32
Steem | steemconnect
Steemit | steemit
SteinHQ | steinhq
Sterling | sterlingcheck
Stigg | stigg
Stitch | stitchdata | | common
Stockdata | stockdata stockdataorg | A40 | common
StockTwits | stocktwits
Stoplight | stoplight | | common
Storecove | storecove
STORES.jp | storesjp
Storj | storj | | common
Storm Proxies | stormproxies
Stormboard | stormboard | h40
StormGlass | stormglass | u-u
Stormpath | stormpath
Storyblocks | storyblocks | h64
Storyblok | storyblok | A22-24 w40-60
Storychief | storychief
Strapi | strapi strapicloud
Strava | strava | h40
Streak | streak | h32 | common
Stream.io | streamio | n12 n64 | common
StreamElements | streamelements | | common
Streamlabs | streamlabs
StreamYard | streamyard
Stripe | stripe | | common
Stripo | stripo
StrongDM | strongdm
Stuart | stuartdelivery | h64
StubHub | stubhub
StudioNinja | studioninja
Stytch | stytch
Subbly | subbly
Subscan | subscan | h32 | common
Substack | substack
Sucuri | sucuri | h32
SugarCRM | sugarcrm
Sugester | sugester
Suggestic | suggestic
SuiteCRM | suitecrm
Sumo | sumo | A14 A64 | common
Sumo Logic | sumologic | A14 A64
Sumsub | sumsub
SumUp | sumup | | common
Suno | sunoapi
Supabase | supabase
SuperAnnotate | superannotate
Supernotes | supernotesapp
SuperTokens | supertokens | w20-80
SupportBee | supportbee
SurePayroll | surepayroll
Surge | surgesh | h32
SurveyAnyplace | surveyanyplace | u
SurveyBot | surveybot | | common
SurveyCTO | surveycto
SurveyLegend | surveylegend
SurveyMonkey | surveymonkey
SurveySparrow | surveysparrow
Survicate | survicate
Svix | svix
SwaggerHub | swaggerhub | u
Swell | swellstore
Swiftype | swiftype
Swish | swishpayment
Switchboard Canvas | switchboardcanvas
SwitchBot | switchbot | h96 h32 | common
Symbl.ai | symblai symbl | A64
Synapse | synapsefi
Syncfusion | syncfusion
Syncro | syncromsp
Syncthing | syncthing | A32 | common
Synthesia | synthesia | h32
Sysdig | sysdig | u
Systeme.io | systemeio
Systran | systran | u
Szamlazz.hu | szamlazz
Tableau | tableau | b24:A32 | common
Tabnine | tabnine
Taboola | taboola
Tadabase | tadabase
Tado | tado
Taggun | taggun | h32
Tailscale | tailscale
TakeShape | takeshape | h32 | common
Talend | talend
TalentLMS | talentlms
Talkable | talkable
TalkJS | talkjs
Tally | tallyso
Tallyfy | tallyfy
Talon.One | talonone | h64
Tango Card | tangocard
Tap Payments | tappayments
Tapfiliate | tapfiliate | h40
Tapjoy | tapjoy
Taplytics | taplytics | h40
Taskade | taskade
Tatum | tatumio tatum | u
Tautulli | tautulli | h32
Tavily | tavily
Tawk.to | tawkto tawk | h40
TaxCloud | taxcloud | u
TaxDoo | taxdoo
TaxJar | taxjar | h32
TCGplayer | tcgplayer | u
TD Ameritrade | tdameritrade tdameri | N32
Tdarr | tdarr
TDX (Taiwan transport) | tdxtransport
Teachable | teachable | | common
Teachery | teachery
Tealium | tealium
TeamCity | teamcity
Teamdeck | teamdeck
TeamGantt | teamgantt
TeamGate | teamgate
TeamHood | teamhood
Teamleader | teamleader
Teamtailor | teamtailor
Teamwork | teamworkdesk teamworkcrm teamworkspaces teamwork | | common
TechnicalAnalysis | technicalanalysisapi technicalanalysis
Technitium | technitium | h64
Teespring | teespring
Telegram | telegram telegrambot tgbot | d8-10:w35 h32
Teleport | goteleport
Telerivet | telerivet
Telesign | telesign | b88 u
Teller | tellerio
Telnyx | telnyx
Tempo | tempoio tempojira
Tenable | tenable | h64 | common
Tencent Cloud | tencentcloud tencent qcloud | A32 "AKID"A32
Tenderly | tenderly | w32 | common
Tenor | tenorapi | N12 w39
Tenor GIF | tenor | N12 w39 | common
TensorDock | tensordock
Termii | termii
Terra | tryterra terraapi | | common
Terraform Cloud | terraformcloud
Terraform Enterprise | tfe terraformenterprise | | common
Tesla | tessie teslafi | A32 h64
Testim | testim
TestingBot | testingbot | h32
Testmo | testmo
TestRail | testrail | | common
TextAnywhere | textanywhere
Textcortex | textcortex
TextGrid | textgrid | | common
Textlocal | textlocal | | common
TextMagic | textmagic | A30 | common
TextNow | textnow | | common
TextRazor | textrazor | h56
TfL | tflgov tflapi tfl | h32
TForce | tforce | | common
Thawani | thawani
The Graph | thegraph thegraphapi | h32 | common
The Guardian | guardian | u n24 | common
The News API | thenewsapi | A40
The SSL Store | sslstore thesslstore
The Things Network | thethingsnetwork | "NNSXS."N39.N52
The Trade Desk | thetradedesk
TheDogAPI | thedogapi thecatapi | u
TheHive AI | thehiveai | A32
TheMovieDB | themoviedb tmdb moviedb | h32
TheSportsDB | thesportsdb
TheTVDB | thetvdb tvdb | H16 u
Thingiverse | thingiverse | h32
Thingsboard | thingsboard | A20
Thingspeak | thingspeak | N16
Thinkific | thinkific | h32
Thinq | thinq | h40 | common
Thirdweb | thirdweb
ThoughtSpot | thoughtspot
ThousandEyes | thousandeyes
ThreatBook | threatbook | h64
ThreatConnect | threatconnect
ThreatStack | threatstack
ThriveCart | thrivecart
Thumbnail.ws | thumbnailws | h34
Thumbor | thumbor
Thunderforest | thunderforest | h32
Thunes | thunes | u
Thycotic (Delinea) | thycotic delinea
TianAPI | tianapi
Tibber | tibber
Ticketmaster | ticketmaster | A32
TicketTailor | tickettailor
TickSpot | tickspot | h32
TickTick | ticktick | | common
Ticktick Open | dida365 ticktickopen
Tidal | tidalapi
Tidio | tidio | n32
TidyCal | tidycal
Tiingo | tiingo | h40
TikTok | tiktok tiktokshop
Tilled | tilled | | common
Tilopay | tilopay
TimeCamp | timecamp | h26-32 | common
TimeDoctor | timedoctor
Timely | timelyapp
Timescale | timescale timescaledb | | common
Timeular | timeular earlyapp
TimezoneDB | timezonedb timezoneapi | N12 | common
Tina CMS | tinacms tina | h40 | common
Tines | tinesio
TinEye | tineye
Tink | tinklink tinkapi | h32
Tinkoff | tinkoff tbank
Tinybird | tinybird
Tinylytics | tinylytics
TinyMCE | tinymcecloud tinymce | n48 | public
TinyPNG | tinypng tinify | A32
TinyURL | tinyurl | A60
TMetric | tmetric | N64
TNT Express | tntexpress
TNZ | tnzgroup
Toast POS | toasttab toastpos
TodayWeather | todayweather
Todoist | todoist | h40
Together AI | togetherai togetherapi | h64
Toggl | toggltrack toggl | h32
Token Insight | tokeninsight
Tokocrypto | tokocrypto | A64
Tolgee | tolgee
Tomba | tombaio
Tomorrow.io | tomorrowio climacell | A32
TomTom | tomtom | A32
TonAPI | tonapi tonconsole | N60-70
TonCenter | toncenter | h64
Tookan | tookan
Toss Payments | tosspayments tosspay
TotalVoice | totalvoice | h32
Track-POD | trackpod | u
Tracker.gg | trackergg trackernetwork | u
TrackingMore | trackingmore | n8-n4-n4-n4-n12 u
Trackingtime | trackingtime
TrackJS | trackjs | h32 | common
TradeStation | tradestation
Tradier | tradier | A28
Trading 212 | trading212
Trading Economics | tradingeconomics | n15:n15
Trafiklab | trafiklab resrobot slapise | h32 u
Trafikverket | trafikverket | h32
TrainingPeaks | trainingpeaks
Traject Data | trajectdata countdownapi | H32
Trakt | trakt | h64
TransferWise | transferwise | u
Transifex | transifex
TransIP | transip
Transistor.fm | transistorfm | w22
Transit Feeds | transitfeeds transitland | A32 u
Translated.com | translatedcom
Transloadit | transloadit | h32 h40 A32
Transport for NSW | transportnsw tfnsw transportfornsw
Travel Payouts | travelpayouts | h32
TravelPerk | travelperk
TravelTime | traveltime traveltimeplatform | h32 h8
Travis CI | travisci travis | w22 w20 | common
Tray.io | trayio
Treasure Data | treasuredata | d1-6/h40
Trefle | trefle | w43
Trello | trello | h32 h64
Tremendous | tremendous | | common
Trend Micro | trendmicro
Triage | triagehatching
TriMet | trimet | x25
TriNet | trinetapi zenefits trinet
Trint | trint
Trip Expert | tripexpert
TripAdvisor | tripadvisor | H32
Tripetto | tripetto
Tripletex | tripletex
TRM Labs | trmlabs
TRON Grid | trongrid | u
Trove | trovenla | A16
Trovo | trovo | h32
True Caller | truecaller
TrueLayer | truelayer | u
TrueMoney | truemoney
TrueNAS | truenas | d1-3-A64
Trulioo | trulioo | h32
Trunk.io | trunkio
Trustly | trustly
Trustmary | trustmary
Trustpilot | trustpilot | A32 A16
TSheets | tsheets
TTN | ttn | "NNSXS."N39.N52 | common
Tumblr | tumblr | A50
TUNE (HasOffers) | hasoffers
Turbo SMTP | turbosmtp
Turborepo | turborepo
TurboSMS | turbosms
Turso | turso
Tushare | tushare | h56
Tuya | tuya | n20 h32
Twelve Data | twelvedata | h32
TwicPics | twicpics
Twikey | twikey
Twilio | twilio | h32 A32
Twilio Segment | segment | A32 A43 | common
Twingate | twingate
Twist | twistapp
Twitch | twitch | n30
Twitter | twitter | A25 A45 A50 d8-19-A35-44 w34 w50 p100-125
Tyk | tyk tykgateway | h24-64 | common
Tyntec | tyntec
Typeform | typeform | A44 | common
Typesense | typesense | | common
Typetalk | typetalk
Uber | uber | w32 w40 | common
Uber Direct | uberdirect
Ubidots | ubidots
UClassify | uclassify | A12
Udemy | udemy | A40 A160
UK Parliament | theyworkforyou ukparliament | A24
UKG | ukgpro
Ultimate.ai | ultimateai
Ultralytics | ultralytics | h42
Ultramsg | ultramsg | n16
Umami | umami umamicloud
Umbraco | umbraco
Umbrella | umbrella | h32 u | common
UMeng | umeng | h24 n32
UMLS | umls | u
Unbounce | unbounce
UniFi | unifi ubiquiti
Unified.to | unifiedto
UnifyID | unifyid
UniRate | unirateapi unirate
Unisender | unisender
Unit | unitco
Unity Cloud | unitycloud unitybuild unity3d
Universe | universeevents | | common
Unkey | unkeydev
Unleash | unleash | p64-120 | common
Unplugg | unplugg
Unsplash | unsplash | w43 h64
Unstructured | unstructuredio unstructuredapi | A30
Unusual Whales | unusualwhales | u
Upbit | upbit | A40
UPC Database | upcdatabase | N32
Upcitemdb | upcitemdb | h32
UpCloud | upcloud | | common
Updown.io | updownio
UpLead | uplead | h32
Uploadcare | uploadcare | h20
UPS | upsapi | | common
Upstage | upstageai upstageapi
Upstash | upstash
Upstox | upstox | u
UptimeKuma | uptimekuma
UptimeRobot | uptimerobot | "u"d6-9-h24 "m"d8-9-h24 "ur"d6-9-h24
Uptrace | uptrace
Uptrends | uptrends
Upwave | upwave | h32
Upwork | upwork | h16 h32
UPYUN | upyun | A32
Urban Airship | urbanairship airship | w22 | common
Url2png | url2png | "P"N14 "S"N14
Urlbox | urlboxio urlbox | A16 h32 | common
Urlmeta | urlmeta | | common
URLScan | urlscan urlscanio | u | common
URLVoid | urlvoid | h40 | common
USDA | usda fooddatacentral fdcnal | A40
Userflow | userflow | | common
Userfront | userfront
Userlike | userlike | h64 | common
Userpilot | userpilot | | common
Userstack | userstack | h32 | common
UserVoice | uservoice | A20-22 A40-43 | common
USPS | usps
Utelly | utelly
UXCam | uxcam | n15 n18
V7 Darwin | v7darwin
Vagrant Cloud | vagrantcloud
Validic | validic | h64
Vance AI | vanceai | h32
Vanilla Forums | vanillaforums
Vanta | vanta vantaapi
Vapi | vapiai vapi | u | common
Vast.ai | vastai | h64
vatlayer | vatlayer | h32 | common
Vatsense | vatsense
Vatstack | vatstack
Vaultwarden | vaultwarden
Vbout | vbout
VdoCipher | vdocipher | A64
Vectara | vectara
Veeva Vault | veeva veevavault
Vend | vendhq
Veracode | veracode | h32 h128
Verbit | verbit
Vercel | vercel zeitnow | A24 | common
Veriff | veriff | u
Verimail | verimail | N32
Veriphone | veriphone | N32
Verloop | verloop
VersaPay | versapay
VersionEye | versioneye | h40
Vertex AI | vertexai
Vertex Tax | vertexinc vertextax
Vertical Response | verticalresponse
Veryfi | veryfi
Viator | viator | u
Viber | viber | h16-h16-h16
Vidyard | vidyard
VIES API | viesapi
Viewdns | viewdns | h40
Viewneo | viewneo
Vimeo | vimeo | h32 h40 b128
VIN decoder | vindecoder | A12 h12 | common
Vipps | vipps | u h32
VirusTotal | virustotal | h64
Visual Crossing | visualcrossing | N25
Viva Wallet | vivawallet vivapayments | A30
Vize | vizeai
VK | vkontakte vkapi vkcom | h85 A20
VNPay | vnpay | N32
Voiceflow | voiceflow
Voicegain | voicegain
VoilaNorbert | voilanorbert | u
Volcengine | volcengine volces
Volusion | volusion
Voluum | voluum
Vonage Video (TokBox) | tokbox opentok | h40
VoodooSMS | voodoosms
VoteSmart | votesmart | h32
Voucherify | voucherify | u
Vouchery | vouchery
Voximplant | voximplant | u
Voyage AI | voyageai | "pa-"w43
VPNApi | vpnapi | h32 | common
VTEX | vtex
Vtiger | vtiger | A16
VulDB | vuldb | h32
VulnCheck | vulncheck
Vulners | vulners | N64
Vultr | vultr | N36
Vungle | vungle | h24 h32
VWO | visualwebsiteoptimizer | h32 h64
VWO (Wingify) | vwo | h32 h64 | common
Vyte | vyte
Waalaxy | waalaxy
Wablas | wablas
Wahoo | wahoofitness | w43
WakaTime | wakatime | u "waka_"u
WalkScore | walkscore | h32
Wallabag | wallabag
WalletConnect | walletconnect reown | h32 | public
Wallhaven | wallhaven | A32
Walmart | walmart walmartlabs
Warcraft Logs | warcraftlogs | u A40
Wargaming | wargaming worldoftanks | h32
Wasabi | wasabi wasabisys | N20 A40 | common
WatchMode | watchmode | A40
Wati | watiio
WattTime | watttime
Wave | waveapps | w30
Wavefront | wavefront | u
Wayfair | wayfair
WayForPay | wayforpay
WazirX | wazirx
Wazuh | wazuh
Weather Underground | wunderground weatherunderground | h16 h32
Weather Unlocked | weatherunlocked | h8 h32
WeatherAPI | weatherapi | h28-32
Weatherbit | weatherbit | h32
Weatherstack | weatherstack | h32
Weaviate | weaviate | A36
Web Scraper | webscraperio | A60
Web3.Storage | web3storage
Web3Auth | web3auth | w86
Web3Forms | web3forms | u | public
Webex | webexteams ciscospark webex
Webflow | webflow | h64
Webhose (Webz.io) | webhose webzio | u
Webiny | webiny
Weblate | weblate | A40
WebPageTest | webpagetest | "A."h32 h32 u
Webpushr | webpushr | h32
WebScraping.ai | webscrapingai | u
WebScrapingApi | webscrapingapi | A32
Webshare | webshare | n40 h40
Webshipper | webshipper | h64
WeChat | wechat weixin wxpay wechatpay wxapp | h32 A43 A32
WeCom (WeChat Work) | wecom wxwork qywx | w43
WEDOS | wedos
Weglot | weglot
Weibo | weibo | h32
Weights and Biases | wandb weightsandbiases | h40
Wepay | wepay
wFirma | wfirma | h32
Whapi | whapicloud | A32
What3words | what3words w3w | N8 | common
WhatCMS | whatcms
WhatsApp | whatsapp whatsappcloud
WhatsMate | whatsmate
Whereby | whereby | | common
WhiteBIT | whitebit | h32
WhoisXML API | whoisxmlapi whoisxml | "at_"A29
Whoop | whoopapi
Whoxy | whoxy | n33
Widen | widencollective
Wildberries | wildberries
Winston AI | gowinston winstonai
Wise | wiseapi | u
Wistia | wistia | h64
Wit | wit | N32 | common
Wit.ai | witai | N32
Withings | withings | h64
Wix | wix wixapi | | common
Wiz | wizio
Wiza | wizaco | h64
WMATA | wmata | h32
Wolfram Alpha | wolframalpha wolfram | N6-N10
Wolt | wolt
Wompi | wompi
WonderProxy | wonderproxy | A16-48
WonderPush | wonderpush
WooCommerce | woocommerce
Woodpecker | woodpeckerco
Woopra | woopra
Woosmap | woosmap | "woos-"u
Wordnik | wordnik | n49
WordPress | wordpress wpcom
WordsAPI | wordsapi | | common
Wordtune | wordtune
Workable | workableapi workable | | common
Workamajig | workamajig
Workato | workato
Workday | workday
Workfront | workfront | n32 | common
WorkOS | workos
Workstack | workstack | | common
World News API | worldnewsapi | h32
WorldCoinIndex | worldcoinindex
Worldline | worldline ingenico ogone
Worldpay | worldpay
WorldTides | worldtides | u
WorldWeatherOnline | worldweatheronline | A29-32
Wowza | wowza wowzacloud
WPEngine | wpengine
WPScan | wpscan | A43
Wrike | wrike
Write.as | writeas | | common
Writer | writerapi | | common
Writesonic | writesonic | u
Wufoo | wufoo | N4-N4-N4-N4
Wyze | wyzeapi
xAI | xaiapi grok xai | | common
Xano | xano
Xata | xata
xboxapi | openxbl xblio xboxapi | u
Xendit | xendit
XenForo | xenforo | w32
Xero | xero | N30 w48 N32
XForce (IBM) | xforce xforceexchange | u
Xignite | xignite | N32
Ximilar | ximilar | h40
XING | xing | h20 h40
Xitoring | xitoring
xMatters | xmatters
XPO | xpologistics
Xray Test Management | xraycloud xrayclient xraytestmanagement | H32 h64
XT.com | xtcom
Yahoo | yahoo | | common
Yahoo Developer Network | ydn yahoodevelopernetwork | | common
Yale Access | yaleaccess
YAMM | yetanothermailmerge
Yandex | yandex yandexmaps ymaps | u w39-62
Yandex Cloud | yandexcloud ycloud
Yandex Translate | yandextranslate | u
Yapily | yapily | u
Yellow.ai | yellowai
Yelp | yelp | w128
Yext | yext | h32
YNAB | ynab youneedabudget | w43 h64
Yodlee | yodlee
YooKassa | yookassa yookassaapi
Yotpo | yotpo
You.com | youdotcom ydcindex youcom | | common
YouCanBookMe | youcanbookme
Youdao | youdao | A32
Yousign | yousign | A32 h32
YouTrack | youtrack
YouTube | youtube | "AIza"w35 n4-n4-n4-n4-n4
Yugabyte | yugabyte
Yuki | yukiworks | u
Yunpian | yunpian | h32
Zabbix | zabbix | h64 h32
Zadarma | zadarma | h20
Zaif | zaif | u
Zalo | zaloapp zalooa
ZaloPay | zalopay | A32
Zamp | zamptax
Zamzar | zamzar | h40
Zapier | zapier
Zapmap | zapmap
Zapper | zapperfi | u
Zeabur | zeabur
ZebPay | zebpay
Zego | zegocloud zego | h32 h64
Zencoder | zencoder | h32
Zendesk | zendesk | A40 h64
Zendesk Chat (Zopim) | zopim zendeskchat | A64
Zendesk Sell | zendesksell | h64
Zenduty | zenduty | h40
ZenHub | zenhub
Zenkit | zenkitapi
Zenoti | zenoti
ZenProxy | zenproxy
ZenRows | zenrows | h40
ZenScrape | zenscrape | u
ZenSerp | zenserp | u
Zenvia | zenvia
Zephyr Scale | zephyrscale zapi
Zeplin | zeplin
Zerion | zerion
ZeroBounce | zerobounce | h32
Zerodha Kite | zerodha kiteconnect | n16 n32
ZeroSSL | zerossl | h32
ZeroTier | zerotier | A32
Zervant | zervant
Zhipu AI | zhipu zhipuai bigmodel | h32.A16
Zilliz (Milvus) | zilliz milvuscloud
Zillow | zillow
Zinc | zincsearch
Zip | zippay quadpay
ZipBooks | zipbooks
ZipCodeAPI | zipcodeapi | A64
ZipCodeBase | zipcodebase | u | common
Zoho | zoho zohocrm | h32.h32 h42 "1000."h32.h32
Zoho Bigin | zohobigin
Zoho Books | zohobooks
Zoho Creator | zohocreator
Zoho Desk | zohodesk
Zoho People | zohopeople
Zoho Projects | zohoprojects
Zoho ZeptoMail | zeptomail
Zomato | zomato | h32
Zoneedit | zoneedit | | common
Zonka Feedback | zonkafeedback
Zonomi | zonomi | h32
Zonos | zonos
Zoom | zoomus zoom | w20-22 w36 A32 | common
ZoomEye | zoomeye | u n8-n5-n5-n4-n10-12
ZoomInfo | zoominfo
Zoopla | zoopla | n24
Zscaler | zscaler | A12
Zulip | zulip zulipchat | A32
Zuora | zuora | u
Zuplo | zuplo
Zwift | zwift
Zylvie | zylvie
`;
