// Runs the published `yoastseo` package (external referee) over one or many articles and prints JSON.
// Usage: node run.mjs [--text] papers.json | -      (the form of a paper: see referee.py)
import { createRequire } from "node:module";
import { readFileSync, existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { performance } from "node:perf_hooks";

const here = dirname( fileURLToPath( import.meta.url ) );
const modules = [ process.env.YOAST_MODULES, join( here, "node_modules" ) ]
	.filter( Boolean ).find( ( d ) => existsSync( join( d, "yoastseo/package.json" ) ) );
if ( ! modules ) {
	console.error( "yoastseo is not installed: run `npm install` in " + here + " or set YOAST_MODULES" );
	process.exit( 2 );
}
const require = createRequire( join( modules, "x.js" ) );
const tLoad = performance.now();
// The package logs parser notes on console.* : keep stdout for our JSON only.
console.log = console.info = console.warn = ( ...a ) => process.env.YOAST_VERBOSE && process.stderr.write( a.join( " " ) + "\n" );
const Y = require( "yoastseo" );
const version = require( "yoastseo/package.json" ).version;
const { Paper, assessors, assessments, interpreters } = Y;
const researcherOf = ( locale ) => {
	const lang = locale.split( /[_-]/ )[ 0 ].toLowerCase();
	const p = `yoastseo/build/languageProcessing/languages/${ lang }/Researcher`;
	try {
		return require( p ).default;
	} catch ( e ) {
		return require( "yoastseo/build/languageProcessing/languages/_default/Researcher" ).default;
	}
};
const distribution = require( "yoastseo/build/languageProcessing/researches/keyphraseDistribution" ).default;
const loadMs = performance.now() - tLoad;

// Title width: in a browser Yoast measures the text at Arial 20px/400. Here: sum of advance widths (no kerning).
const W = JSON.parse( readFileSync( join( here, "../../src/marbre/language/data/arial_widths.json" ), "utf8" ) );
export const titlePixels = ( s ) => {
	let u = 0;
	for ( const ch of s.normalize( "NFC" ) ) {
		u += W.widths[ ch.codePointAt( 0 ).toString( 16 ).padStart( 4, "0" ) ] ?? 1139;
	}
	return Math.round( u * 20 / W.unitsPerEm );
};

const plain = ( html ) => ( html || "" ).replace( /<[^>]*>/g, "" ).replace( /\s+/g, " " ).trim();
const rows = ( results ) => results.map( ( r ) => ( {
	id: r.getIdentifier(), score: r.hasScore() ? r.getScore() : null,
	rating: r.hasScore() ? interpreters.scoreToRating( r.getScore() ) : null,
	text: plain( r.getText() ), counted: r.hasScore() && r.hasText(),
} ) );

const assess = ( assessor, paper, locale, extra = [] ) => {
	for ( const [ name, a ] of extra ) {
		assessor.addAssessment( name, a );
	}
	assessor.assess( paper );
	const agg = assessor.getScoreAggregator();
	let score = null;
	if ( agg ) { // `score` is the plugin worker's rule: the aggregator over ALL results, unscored ones included as 0.
		agg.setLocale( locale );
		score = agg.aggregate( assessor.results );
	}
	return { score, validOnly: assessor.calculateOverallScore(), assessments: rows( assessor.results ) };
};

export function runOne( p, base = "." ) {
	const t0 = performance.now();
	const cpu0 = process.cpuUsage();
	const html = p.html ?? readFileSync( resolve( base, p.file ), "utf8" );
	const locale = p.locale || "fr_FR";
	const attrs = ( keyword ) => ( {
		keyword, synonyms: p.synonyms || "", title: p.title || "", description: p.description || "",
		titleWidth: p.titleWidth ?? titlePixels( p.title || "" ), slug: p.slug || "", locale,
		permalink: p.permalink || ( p.slug ? `https://site.example/${ p.slug }/` : "https://site.example/" ),
		textTitle: p.textTitle || "",
	} );
	const Researcher = researcherOf( locale );
	const paper = new Paper( html, attrs( p.keyphrase || "" ) );
	const A = assessors;
	const Seo = p.cornerstone ? A.CornerstoneSEOAssessor : A.SEOAssessor;
	const Content = p.cornerstone ? A.CornerstoneContentAssessor : A.ContentAssessor;
	const researcher = new Researcher( paper );
	const seo = assess( new Seo( researcher ), paper, locale );
	const readability = assess( new Content( researcher ), paper, locale );
	const refereeMs = Math.round( performance.now() - t0 );
	const cpu = process.cpuUsage( cpu0 );
	const refereeCpuMs = ( cpu.user + cpu.system ) / 1000;
	// Extra: assessments the package exports but that the free plugin does not put into its two scores.
	const S = assessments.seo, R = assessments.readability;
	// Not registered by default (Premium registers it); unregistered, the assessment would silently answer "good".
	if ( ! researcher.hasResearch( "keyphraseDistribution" ) ) {
		researcher.addResearch( "keyphraseDistribution", distribution );
	}
	const bag = new A.Assessor( researcher );
	const extraList = [ [ "keyphraseDistribution", new S.KeyphraseDistributionAssessment() ] ];
	if ( p.textTitle ) {
		extraList.push( [ "textTitleAssessment", new S.TextTitleAssessment() ] );
	}
	if ( R.ListAssessment ) {
		extraList.push( [ "listsPresence", new R.ListAssessment() ] );
	}
	const extra = assess( bag, paper, locale, extraList ).assessments;
	const research = ( n ) => {
		try {
			return researcher.getResearch( n );
		} catch ( e ) {
			return null;
		}
	};
	const flesch = research( "getFleschReadingScore" );
	const passive = research( "getPassiveVoiceResult" );
	const trans = research( "findTransitionWords" );
	const sentences = research( "countSentencesFromText" ) || [];
	const wc = research( "wordCountInText" );
	const density = research( "getKeyphraseDensity" ) ?? research( "getKeywordDensity" );
	const kc = research( "getKeyphraseCount" ) ?? research( "keyphraseCount" ) ?? research( "keywordCount" );
	const out = {
		name: p.name || p.slug || p.keyphrase, locale, keyphrase: p.keyphrase || "",
		titleWidth: attrs( "" ).titleWidth, seo, readability, extra,
		counts: {
			words: wc?.count ?? wc, sentences: sentences.length || ( passive && passive.total ) || null,
			longSentences: sentences.filter( ( s ) => ( s.sentenceLength ?? 0 ) > 20 ).length,
			passive: passive ? ( passive.passives || [] ).length : null,
			passiveSentences: passive ? ( passive.passives || [] ).map( ( s ) => plain( s.getText ? s.getText() : s.text ?? String( s ) ) ) : null,
			transition: trans ? trans.transitionWordSentences : null, transitionTotal: trans ? trans.totalSentences : null,
			flesch: flesch ? ( flesch.score ?? flesch ) : null, readingMinutes: research( "readingTime" ),
			keyphraseCount: kc ? kc.count ?? null : null, keyphraseDensity: density,
		},
	};
	if ( p.related && p.related.length ) {
		out.related = p.related.map( ( k ) => {
			const rp = new Paper( html, attrs( k ) );
			return { keyphrase: k, ...assess( new A.RelatedKeywordAssessor( new Researcher( rp ) ), rp, locale ) };
		} );
	}
	if ( p.inclusive ) { // English word lists only; meaningless for French.
		out.inclusive = assess( new A.InclusiveLanguageAssessor( new Researcher( paper ), { infoLinks: {} } ), paper, locale );
	}
	out.refereeMs = refereeMs;
	out.refereeCpuMs = refereeCpuMs;
	out.ms = Math.round( performance.now() - t0 );
	return out;
}

const args = process.argv.slice( 2 );
const asText = args.includes( "--text" );
const src = args.find( ( a ) => a !== "--text" );
if ( ! src ) {
	console.error( "usage: node run.mjs [--text] papers.json | -" );
	process.exit( 2 );
}
const raw = src === "-" ? readFileSync( 0, "utf8" ) : src.trim().startsWith( "{" ) || src.trim().startsWith( "[" ) ? src : readFileSync( src, "utf8" );
const input = JSON.parse( raw );
const base = src === "-" || ! existsSync( src ) ? "." : dirname( resolve( src ) );
const papers = ( Array.isArray( input ) ? input : [ input ] ).map( ( p ) => runOne( p, base ) );
if ( asText ) {
	for ( const p of papers ) {
		const line = ( r ) => `  ${ String( r.score ).padStart( 4 ) } ${ ( r.rating || "-" ).padEnd( 8 ) } ${ r.id.padEnd( 30 ) } ${ r.text }`;
		process.stdout.write( [ `# ${ p.name } [${ p.keyphrase }] SEO ${ p.seo.score } (valid-only ${ p.seo.validOnly }) readability ${ p.readability.score } (${ p.refereeMs } ms, with extras ${ p.ms } ms)`,
			...p.seo.assessments.map( line ), "  -- readability", ...p.readability.assessments.map( line ), "  -- extra", ...p.extra.map( line ),
			"  " + JSON.stringify( { ...p.counts, passiveSentences: undefined, titleWidth: p.titleWidth } ) ].join( "\n" ) + "\n" );
	}
} else {
	process.stdout.write( JSON.stringify( { yoastseo: version, loadMs: Math.round( loadMs ), papers }, null, 1 ) + "\n" );
}
