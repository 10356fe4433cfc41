import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The 2,048 English words of BIP 39, in their order: two letters, then the next two of each word that starts with them, `_` where
 * there are none. Four letters tell all of the words apart.
 */
const words: readonly string[] = (
  'abanilleouovsesostsuus accecicocuhiidouqurot_titotrtu adapd_didrjumiulvavi aero affafora agaie_enre ahea aim_r_rpsl ' +
  'alarbucoeriel_lelomoonphresotewa amatazonouus analchcigeglgrimklnonuotswtetixiy_ aparolpeplprri ' +
  'archcteaengum_memomyourarerirot_tetitw ask_pesasesisuth athlomtatetitr auctdiguntthtotu averocoi awakarayesfukw axis ' +
  'babychcodgg_lalcllmbnannr_rergrrsesisktt beacanaucacoeffogihahililoltncnesttrtttwyo bicyd_kendolrdrttt ' +
  'blacadamanaseaesinooosouueurus boaratdyilmbnenuokosrdrirrssttunx_y_ bracaianasaveaeeicidieiginisocokonoootowus ' +
  'bubbdddgffillblkllndnkrdrgrss_sisyttyezz ' +
  'cabbbiblctgekelllmmempn_nancndnnnonvnypapiptr_rbrdrgrprrrtseshsistsut_tatctettugusutve ceillemensntrert ' +
  'chaialamanaoaparasateaeceeeferesicieilimoiooroucunur cigannrctityvi claiaparawayeaerevicieifiminipocogosotouowubumusut ' +
  'coacascodeffilinlllolumbmemfmimmmpncndnfngnnnsntnvokolpppyrarernrrstttucunupurusveyo ' +
  'cracadafamanasatawazeaedeeewicimisitoposouowucueuiumunusy_ys cubeltp_pbrirrrtrvshstte cycl dad_mampncngrishugwny_ ' +
  'dealbabrcaceciclcocrerfefifygrlalimaminintnypapepoptpuriscsesiskspsttatevevivo ' +
  'diagalamarceesetffgignlennnorertsascseshsmsospstvevivozz doctcug_lllpmananknoorseubve drafagamasaweaesifilinipivopumy_ ' +
  'duckmbneristtcty dwar dyna eageglrlrnrtsistsy echoolon edgeituc effo egg_ eighth elbodeecegemepevitse embabobrerotplpopt ' +
  'enabacd_dldoemerfogagihajoliourirosutetitrve epis equaui era_asodosroup escasaseta eterhi evidilokol ' +
  'exacamcechciclcuecerhahiilisitotpapepiplpoprtetr eye_eb fabrcecudeinitlllsmemimon_ncntrmsht_tathtiulvo ' +
  'featbrdee_edelmancsttcvew_ fibectelgulelmltnandnengnirermrsscsht_tnx_ flagamasataveeigipoaocooowuiusy_ ' +
  'foamcug_illdllodotrcrergrkrtrurwssstunx_ fragameqesieinogonosowozui fueln_nnrnrytu gadginlallmep_rarbrdrlrms_sptethugze ' +
  'geneninrntnust ghos gianftggngrarlve gladanarasidimobooorovowue goatddldodosrispssvewn ' +
  'grabacaianapasaveaeeidieitocouowun guaresidilitn_ gym_ habiirlfmmmsndpprbrdrsrvt_vewkza headalaravdgiglllmlpn_ro ' +
  'hiddghllntp_rest hobbckldlelillmeneodpernrrrsspstteurve hub_gemambmondngntrdrrrtsb hybr ice_on ideaenle igno ill_leln ' +
  'imagitmemupapoprpu inchclcocrdedidodufaflfohaheitjejumanenopuqusasesispsttatetovevivo iron islaolsu item ivor jackgur_zz ' +
  'jealanllwe job_inkeury_ judgicmpngninkst kang keeneptcy_ kickd_dnndngsst_tctettwi kneeifocow ' +
  'lab_bebodddykempngptrgtetiugunvaw_wnwsyezy leadafaravctftg_gageismondngnsopssttve liarbebrcefeftghkembminkonqustttveza ' +
  'loadanbscackginengopttudunveya luckggmbnancxu lyri machd_gignidilinjokemmn_nandngnsnuplrbrcrgrirkrrsksssttctethtrttxize ' +
  'meadanasatchdadiloltmbmontnurcrgrirrshsstath midddnlkllmindninonurarrsessstx_xext ' +
  'mobidedim_meninknsntonrarernsqthtitounusvevi muchffleltscseshsisttu mysestth naivmepkrrsttitu ' +
  'nearckedgaglitphrvstt_twutvewsxt nicegh noblismiodrmrtsetatethtivew_ nuclmbrst_ oak_ obeyjeliscsetavi occueato odor ' +
  'off_fefite oil_ okay old_ivym omit oncee_iolily openerinpoti oranbichdedigaieigph ostr othe outdtetpts ovalener own_ne ' +
  'oxyg oyst ozon pactddgeirlalmndnenintperarerkrrrtsstcthtitrttusveym peacanaraslin_nancoppprfrmrst_ phonotrays ' +
  'piancnctecg_gelllonkonpesttczz placanasatayeaeducugun poemetinlalelindnyolpurtsisssttattvewdwe ' +
  'pracaiedefepesetevicidiminioisivizobocodofogojomoooposotouov publddlllplsmpncpipprcrirprssht_zz pyra qualanaresicitizot ' +
  'rabbccceckdadiilinisllmpncndngpiretethvew_zo ' +
  'readalasbebucacecicocyduflfofugigrgujelalelilymamemimondnentoppapeplpoquscsesisospsutitrtuunveviwa rhyt ' +
  'rib_bbcechdedgflghgingotppsktuvave roadasbobuckmaofokomsetaugunutya rubbdeg_len_nwra ' +
  'sad_dddnfeillalmloltlumempndtitoucusvey_ scalanaratenhehoieisorourareriru ' +
  'sea_arasatcocrctcuedekgmlellmininsntrirvsstttuve shadafalaredelerieifinipivocoeoooporouovriruufy_ ' +
  'siblckdeegghgnlelklllvmimpncngresttux_ze skateti_ilinirul slabameeenicidigimogotowus smalarilokoo snacakapifow ' +
  'soapcccickdaftlaldlilulvmengonrrrtulunupurut spacarataweaeceeelenheicidikinirlioionooorotrareriy_ squaueui ' +
  'stabadafagaiamanaratayeaeeemepericilinocomonooorovrareriroruudufumyl ' +
  'subjbmbwccchddffgaggitmmn_nnnspeppprrerfrgrprrrvspst swalamapareaeeifiminitor symbmprust tablckg_illelknkpergskstttxi ' +
  'teacamlln_nannntrmstxt thanatemeneoereyinisoureriroumun tickdegeltmbmenyp_resstl ' +
  'toasbadadde_geilkemamonengniolotp_pipprcrnrtsstaurwawewny_ tracadafagaianapasavayeaeeeniaibicigimipopouucueulumusuty_ ' +
  'tubeitmbnannrkrnrt tweleniciniso_ typepi ugly umbr unabawclcodedofafohaifiqitivknlotiusve updagrhoonpese urbage ' +
  'usage_edefelua util vacacugulilllvn_niporistul vehilvndntnurbrirsrysste viabbrcictdeewllntolrtrusasisutavi ' +
  'vocaicidlcluteya wagegoitlklllnntrfrmrrshspsttevey_ wealaparasatb_ddekirlcstt_ whalateaeeeneripis ' +
  'widedtfeldlln_ndnengnknnntresdseshtn wolfmandodolrdrkrlrrrt wrapecesisiton yard yearll you_unut zebrro zoneo_'
)
  .split(' ')
  .flatMap((group) =>
    Array.from(
      { length: group.length / 2 - 1 },
      (_, index) => group.slice(0, 2) + group.slice(2 + index * 2, 4 + index * 2).replaceAll('_', ''),
    ),
  );
const indexOfWord: ReadonlyMap<string, number> = new Map(words.map((word, index) => [word, index]));

/** True for 12, 15, 18, 21 or 24 words of the list whose last bits are the start of the SHA-256 of those before them. */
function isMnemonic(phrase: readonly string[]): boolean {
  if (phrase.length < 12 || phrase.length > 24 || phrase.length % 3 !== 0) return false;
  let bits = '';
  for (const word of phrase) {
    const index = indexOfWord.get(word.slice(0, 4));
    if (index === undefined) return false;
    bits += index.toString(2).padStart(11, '0');
  }
  const checksumLength = phrase.length / 3;
  const entropy = bits.slice(0, -checksumLength);
  const bytes = Uint8Array.from({ length: entropy.length / 8 }, (_, index) => parseInt(entropy.slice(index * 8, index * 8 + 8), 2));
  const sum = (sha256(bytes)[0] ?? 0).toString(2).padStart(8, '0');
  return sum.slice(0, checksumLength) === bits.slice(-checksumLength);
}

export const rule = secretRule({
  id: 'secret/bip39-mnemonic',
  title: 'Hard-coded recovery phrase of a wallet',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],

  noun: 'wallet recovery phrase',
  environmentVariable: 'WALLET_MNEMONIC',
  why: 'All keys of the wallet, on every chain, follow from the words: whoever reads them can send all of the coins away, and no one can call that back.',
  remedy: 'Move everything to a wallet with a new phrase at once, and keep that phrase out of code, in a key store or on paper.',
  keywords: [
    'mnemonic',
    'seed_phrase',
    'seedphrase',
    'seed phrase',
    'seed-phrase',
    'recovery_phrase',
    'recoveryphrase',
    'recovery phrase',
    'secret_phrase',
    'secret phrase',
    'seed_words',
    'seedwords',
    'wallet_seed',
    'walletseed',
  ],
  pattern:
    /(?:mnemonic|seed[ _-]?phrase|recovery[ _-]?phrase|secret[ _-]?phrase|seed_?words|wallet_?seed)\w{0,30}["'\x60\])]{0,2}\s{0,4}[:=(,]{0,2}\s{0,4}["'\x60]?(?<secret>[a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [a-z ]{3,120})/i,

  continuation: 'none',

  judge({ value, span }) {
    const phrase = value.trimEnd();
    const words = phrase.split(' ');
    // Phrases of test networks and manuals repeat one word: "test test ... junk", "abandon abandon ... about".
    if (!isMnemonic(words) || new Set(words).size * 3 < words.length * 2) return null;
    const exact = { start: span.start, end: span.start + phrase.length };
    return { span: exact, whole: exact };
  },
});

export const examples = {
  bad: [
    {
      code: "const walletMnemonic = '⟦bi¦cycle jar anger traffic maple dragon like win find medal honey place⟧';\n",
      fixed: 'const walletMnemonic = process.env.WALLET_MNEMONIC!;\n',
    },
    {
      path: '.env',
      code: 'MNEMONIC="⟦to¦tal once luggage rural age helmet circle spy settle accuse couch mushroom seminar cushion easy luggage bind street split foster shoe edit enroll idle⟧"\n',
    },
  ],
  good: [
    'const mnemonic = process.env.WALLET_MNEMONIC;\n',
    "const mnemonic = 'test test test test test test test test test test test junk';\n",
    "const seedPhrase = 'these are only twelve words that say nothing about any real wallet';\n",
  ],
} satisfies Examples;
