import { join } from "node:path";
import type { Plugin } from "vite";

/** A place in reveal.js's source, and what stands there instead. */
interface Patch {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/**
 * At each turn reveal.js marks every slide of the deck as past or future, hides it and unloads it anew, and looks for slides among all
 * elements of the page a dozen times: 60 ms for 2,000 slides. Slides that are already as they should be are passed over, and slides are looked for where
 * they are: among the children of `.slides` and of stacks.
 */
const patches: readonly Patch[] = [
  {
    file: "js/reveal.js",
    find: "				let element = slides[i];\n",
    put: `				let element = slides[i];
				if( i !== index && element.hidden && !config.rtl && !printMode && !element.classList.contains( 'present' )
					&& element.classList.contains( i < index ? 'past' : 'future' ) ) continue;
`,
  },
  {
    file: "js/reveal.js",
    find: "				let horizontalSlide = horizontalSlides[x];\n",
    put: `				let horizontalSlide = horizontalSlides[x];
				if( !config.loop && Math.abs( ( indexh || 0 ) - x ) >= viewDistance && horizontalSlide.style.display === 'none' ) continue;
`,
  },
  {
    file: "js/reveal.js",
    find: "		const horizontalSlides = dom.wrapper.querySelectorAll( HORIZONTAL_SLIDES_SELECTOR );\n",
    put: "		const horizontalSlides = Util.queryAll( dom.wrapper, HORIZONTAL_SLIDES_SELECTOR );\n",
  },
  {
    file: "js/reveal.js",
    find: `		let horizontalSlides = dom.wrapper.querySelectorAll( HORIZONTAL_SLIDES_SELECTOR ),
			verticalSlides = dom.wrapper.querySelectorAll( VERTICAL_SLIDES_SELECTOR );
`,
    put: `		let horizontalSlides = Util.queryAll( dom.wrapper, HORIZONTAL_SLIDES_SELECTOR ),
			verticalSlides = Util.queryAll( dom.wrapper, VERTICAL_SLIDES_SELECTOR );
`,
  },
  {
    file: "js/controllers/backgrounds.js",
    find: "			backgroundh.classList.remove( 'past', 'present', 'future' );\n",
    put: `			const side = h < indices.h ? horizontalPast : horizontalFuture;
			if( h !== indices.h && !includeAll && backgroundh.className.endsWith( ' ' + side ) ) return;
			backgroundh.classList.remove( 'past', 'present', 'future' );
`,
  },
  {
    file: "js/utils/util.ts",
    find: "	return Array.from(el.querySelectorAll(selector));\n",
    put: `	const slides = selector.startsWith( '.slides' ) ? el.querySelector( '.slides' ) : null;
	if( slides === null ) return Array.from(el.querySelectorAll(selector));
	const { across, hasStacks } = slidesIn( slides );
	const inside = slide => hasStacks ? sectionsIn( slide ) : [];
	const all = () => hasStacks ? across.flatMap( slide => [ slide, ...inside( slide ) ] ) : across.slice();
	switch( selector ) {
		case '.slides>section': return across.slice();
		case '.slides>section.present>section': return hasStacks ? across.filter( slide => slide.classList.contains( 'present' ) ).flatMap( inside ) : [];
		case '.slides>section>section': return hasStacks ? across.flatMap( inside ) : [];
		case '.slides section': return all();
		case '.slides section:not(.stack):not([data-visibility="uncounted"])':
			return all().filter( slide => !slide.classList.contains( 'stack' ) && slide.getAttribute( 'data-visibility' ) !== 'uncounted' );
		default: return Array.from(el.querySelectorAll(selector));
	}
`,
  },
  {
    file: "js/utils/util.ts",
    find: "/**\n * querySelectorAll but returns an Array.\n */\n",
    put: `const sectionsIn = parent => Array.from( parent.children ).filter( child => child.localName === 'section' );

/** The slides side by side, and whether some of them are stacks; read again when a slide has come or gone. */
let known = null;
const slidesIn = slides => {
	if( known !== null && known.slides === slides && known.observer.takeRecords().length === 0 ) return known;
	known?.observer.disconnect();
	const observer = new MutationObserver( () => {
		observer.disconnect();
		known = null;
	} );
	observer.observe( slides, { childList: true } );
	const across = sectionsIn( slides );
	known = { slides, observer, across, hasStacks: across.some( slide => slide.firstElementChild?.localName === 'section' ) };
	return known;
};

`,
  },
];

/** Bundles reveal.js from its source, patched. Fails when a patch does not fit exactly once, as after an update of reveal.js. */
export function nearSlidesOnly(root: string): Plugin {
  const folder = join(root, "node_modules/reveal.js");
  return {
    name: "chronodeck:near-slides-only",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    resolveId: (id) =>
      id === "reveal.js"
        ? join(folder, "js/reveal.js")
        : // Fits text into its box for a class of reveal.js that no deck of ours has.
          id === "fitty"
          ? "\0no-fitty"
          : undefined,
    load: (id) => (id === "\0no-fitty" ? "export default () => [];" : undefined),
    transform(code, id) {
      let patched = code;
      for (const patch of patches.filter(({ file }) => id === join(folder, file))) {
        const parts = patched.split(patch.find);
        if (parts.length !== 2)
          this.error(`reveal.js has ${parts.length - 1} places like this, not one: ${patch.find.trim()}`);
        patched = parts.join(patch.put);
      }
      return patched === code ? undefined : { code: patched, map: null };
    },
  };
}
