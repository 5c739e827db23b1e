import { type Attack, neutral, refusedBy } from "../attack.ts";

/** Raw HTML, SVG and MathML; names that find something in JavaScript. */
export const HTML: Attack[] = [
  ...refusedBy("mdx/html", {
    "a script": "<script>alert(1)</script>",
    "a script from elsewhere":
      '<script src="https://example.org/x.js"></script>',
    "a script in a sentence": "Tekstas <script>alert(1)</script> tekstas",
    "a frame": '<iframe src="https://example.org"></iframe>',
    "a frame with a document": '<iframe srcdoc="<script>1</script>" />',
    "an object": '<object data="x.swf"></object>',
    "an embedded file": '<embed src="x.swf" />',
    "an SVG with a handler": '<svg onload="alert(1)" />',
    "an SVG with a script": "<svg><script>alert(1)</script></svg>",
    "an SVG that animates an address":
      '<svg><a><animate attributeName="href" values="javascript:alert(1)" /></a></svg>',
    "an SVG with foreign content":
      "<svg><foreignObject>x</foreignObject></svg>",
    "MathML with an address": '<math href="javascript:alert(1)">x</math>',
    "MathML that confuses a parser":
      "<math><mtext><table><mglyph><style>x</style></mglyph></table></mtext></math>",
    "an image with a handler": '<img src="x" onerror="alert(1)" />',
    "a link with a script": '<a href="javascript:alert(1)">x</a>',
    "a style sheet": "<style>body [display: none]</style>",
    "a style sheet from elsewhere":
      '<link rel="stylesheet" href="https://example.org/x.css" />',
    "a redirection":
      '<meta http-equiv="refresh" content="0;url=https://example.org" />',
    "a base address": '<base href="https://example.org/" />',
    "a form":
      '<form action="https://example.org"><input name="password" /></form>',
    "a field outside a form": '<input autofocus onfocus="alert(1)" />',
    "a button for another form":
      '<button form="x" formaction="https://example.org">x</button>',
    "a video with a handler": '<video><source onerror="alert(1)" /></video>',
    "details with a handler": '<details open ontoggle="alert(1)">x</details>',
    "a dialog over the page": "<dialog open>x</dialog>",
    "a template": "<template><script>1</script></template>",
    "a slot": "<slot>x</slot>",
    "a custom element": "<x-y>x</x-y>",
    "plain bold": "<b>x</b>",
    "a line break": "a<br/>b",
    "a paragraph": "<p>x</p>",
    "a block's name in small letters": '<callout kind="law">x</callout>',
    "the constructor in small letters": "<constructor />",
    hasOwnProperty: "<hasOwnProperty />",
    toString: "<toString />",
    "a member of React": "<react.Fragment>x</react.Fragment>",
    "the page's own components": "<props.components.Callout />",
    "a namespace": "<svg:script>x</svg:script>",
    this: "<this />",
    "the layout's name": "<wrapper>x</wrapper>",
  }),
  ...refusedBy("mdx/unknown-block", {
    "the prototype as a block": "<__proto__ />",
    "a constructor as a block": "<Constructor />",
    "an object as a block": "<Object />",
    "a member of a block":
      '<Callout.constructor kind="law">x</Callout.constructor>',
    "a member of React, capitals": "<React.Fragment>x</React.Fragment>",
    "a block in a namespace": '<Callout:x kind="law">x</Callout:x>',
    "a script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "a script with one capital": "<Script>alert(1)</Script>",
    "a style in capitals": "<Style>x</Style>",
    "a fragment": "<>x</>",
    "the compiler's layout": "<MDXLayout>x</MDXLayout>",
    "the compiler's variable": "<_components.p>x</_components.p>",
    "a block's name in capitals": '<CALLOUT kind="law">x</CALLOUT>',
    "a block's name with a Cyrillic letter": '<Callоut kind="law">x</Callоut>',
    "a block's name with an invisible joiner": "<Fact\u200D id='CHN-1.F1' />",
    "a misspelt block": "<Calout>x</Calout>",
  }),
  ...refusedBy("mdx/less-than", {
    "a comment": "<!-- x -->",
    "a document type": "<!DOCTYPE html>",
    CDATA: "<![CDATA[x]]>",
    "a processing instruction": "<?php x ?>",
    "a number": "x <5 y",
    "a comparison": "x <= y",
  }),
  ...refusedBy("mdx/closing-tag", {
    "a closing script": "x </script> y",
    "a block that does not end": '<Callout kind="law">\n\nx',
    "blocks that cross": "*a <Say>b* c</Say>",
  }),
  ...neutral({
    "a script as entities": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "a script as numbers": "&#60;script&#62;alert(1)&#60;/script&#62;",
    "an escaped script": "\\<script>alert(1)\\</script>",
    "a script in code": "`<script>alert(1)</script>`",
    "a script in a code block": "```html\n<script>alert(1)</script>\n```",
    "a script in wide letters": "＜script＞alert(1)＜/script＞",
    "a tag in an image's description": "![a <script/> b](images/a.png)",
    "an expression in an image's description":
      "![a {process.env.HOME} b](images/a.png)",
    "a script as a link's title": `[a](https://example.org "<script>1</script>")`,
    "a handler as a link's title": `[a](https://example.org '" onmouseover="alert(1)')`,
  }),
];
