import { type Attack, CANARY_VARIABLE, neutral, refusedBy } from "../attack.ts";

const LONG = "a".repeat(501);

function callout(attributes: string): string {
  return `<Callout kind="law" ${attributes}>x</Callout>`;
}

function bars(data: string): string {
  return `<Bars title="a" data="${data}" />`;
}

/** Attributes that are code, that are not listed, or that break out of their value. */
export const ATTRIBUTES: Attack[] = [
  ...refusedBy("mdx/attribute-expression", {
    "a spread": "<Callout {...props}>x</Callout>",
    "a spread of raw HTML":
      '<Callout kind="law" {...{dangerouslySetInnerHTML: {__html: "<script>1</script>"}}}>x</Callout>',
    "a spread of the environment": "<Callout {...process.env}>x</Callout>",
    "a literal as an expression": '<Callout kind={"law"}>x</Callout>',
    "the environment as a value": `<Callout kind="law" title={process.env.${CANARY_VARIABLE}}>x</Callout>`,
    "a function as a value": '<Callout kind="law" title={() => 1}>x</Callout>',
    "a template string as a value":
      '<Callout kind="law" title={`x`}>x</Callout>',
    "a block as a value": '<Callout kind="law" title={<b/>}>x</Callout>',
  }),
  ...refusedBy("mdx/attribute-unknown", {
    "a click handler": callout('onClick="alert(1)"'),
    "a click handler in small letters": callout('onclick="alert(1)"'),
    "a click handler in capitals": callout('ONCLICK="alert(1)"'),
    "an error handler": callout('onError="alert(1)"'),
    "a handler without a value": callout("onload"),
    "a handler as a function": callout("onClick={() => 1}"),
    "a style": callout('style="position:fixed;inset:0"'),
    "a style as an object": callout('style={{position: "fixed"}}'),
    "a class": callout('className="case"'),
    "a class in HTML's name": callout('class="case"'),
    "an id": callout('id="main"'),
    "a key": callout('key="x"'),
    "a ref": callout('ref="x"'),
    "children as an attribute": callout('children="x"'),
    "raw HTML as text": callout('dangerouslySetInnerHTML="x"'),
    "an element made custom": callout('is="x-y"'),
    "a document": callout('srcDoc="<script>1</script>"'),
    "an address": callout('href="javascript:alert(1)"'),
    "an address in a namespace": callout('xlink:href="javascript:alert(1)"'),
    "a data attribute": callout('data-x="1"'),
    "an aria attribute": callout('aria-hidden="true"'),
    "a slot as an attribute": callout('slot="x"'),
    "the prototype as an attribute": callout('__proto__="x"'),
    "a constructor as an attribute": callout('constructor="x"'),
    "toString as an attribute": callout('toString="x"'),
    "a name with an invisible joiner": callout('titl\u200De="x"'),
    "another block's attribute": callout('for="police"'),
  }),
  ...refusedBy("mdx/attribute-value", {
    "a kind that becomes a class": '<Callout kind="law case">x</Callout>',
    "a kind from the prototype": '<Callout kind="constructor">x</Callout>',
    "a kind in capitals": '<Callout kind="LAW">x</Callout>',
    "a kind with quotes in it": `<Callout kind='law" onclick="alert(1)'>x</Callout>`,
    "a kind without a value": "<Callout kind>x</Callout>",
    "an empty title": callout('title=""'),
    "a blank title": callout('title="   "'),
    "a title over lines": callout('title="a\nb"'),
    "a title of 501 characters": callout(`title="${LONG}"`),
    "a fact id that is a path": '<Fact id="../../etc/passwd" />',
    "a fact id with a tail": `<Fact id="CHN-1.F1' onx" />`,
    "a fact id with a line end": '<Fact id="CHN-1.F1\n" />',
    "a track from the prototype": '<Track for="__proto__">x</Track>',
    "tracks with a tab": '<Track for="police\tsocial">x</Track>',
    "no track": '<Track for="">x</Track>',
    "a term id that is a path": 'a <Term id="../x" /> b',
    "bars with infinity": bars("a: Infinity"),
    "bars with a power": bars("a: 1e99"),
    "bars below zero": bars("a: -1"),
    "bars that are not numbers": bars("a: NaN"),
    "bars without numbers": bars("a; b"),
    "bars with a style": bars("a: 1%;height:100"),
    "too many bars": bars(Array(21).fill("a: 1").join("; ")),
    "bars with a slow pattern": bars(`${" ;".repeat(200)}`),
  }),
  ...refusedBy("mdx/attribute-repeated", {
    "the same attribute twice": '<Callout kind="law" kind="x">x</Callout>',
  }),
  ...refusedBy("mdx/attribute-missing", {
    "a callout without its kind": "<Callout>x</Callout>",
    "a fact without its id": "<Fact />",
  }),
  ...refusedBy("mdx/attribute-syntax", {
    "a value without quotes": "<Callout kind=law>x</Callout>",
    "a value in Lithuanian quotes": "<Callout kind=„law“>x</Callout>",
    "a value that does not end": '<Callout kind="law>x</Callout>',
    "a block as a bare value": "<Callout kind=<b/>>x</Callout>",
  }),
  ...refusedBy("mdx/character", {
    "a direction override as an entity": callout('title="a&#x202E;b"'),
    "a zero-width space as an entity": callout('title="a&#8203;b"'),
  }),
  ...neutral({
    "quotes as entities": callout('title="&quot; onmouseover=&quot;alert(1)"'),
    "a script as a title": callout('title="<script>alert(1)</script>"'),
    "a title with a script as entities": callout(
      'title="&lt;script&gt;alert(1)&lt;/script&gt;"',
    ),
    "a script as a claim":
      '<Myth claim="<img src=x onerror=alert(1)>">x</Myth>',
    "a script as a unit": '<Bars title="a" unit="<img src=x>" data="a: 1" />',
    "a script as a bar's name": bars("<script>alert(1)</script>: 1"),
    "a style as a bar's name": bars("a} * {display none: 1"),
    "a track that nobody has": '<Track for="constructor">x</Track>',
    "a bar that fills nothing": bars("a: 0; b: 0"),
  }),
];
