/** Templates that are ready, and where a reader's own may begin. */
export const MARKDOWN_TEMPLATES = {
  /** https://help.obsidian.md/callouts: a callout in the colour, and a block id to link to. */
  obsidian: `---
title: {{title | yaml}}
source: {{source | yaml}}
author: {{author | yamlList}}
published: {{published | yaml}}
created: {{accessed | day}}
tags: {{articleTags | yamlList}}
---

{{articleNote}}

{{#annotations}}
> [!quote|{{color}}] {{meaning}}
{{quote | quote}}

^{{id}}

{{note}}

{{tags | hashtags}} {{#link}}[{{created | day}}]({{link}}){{/link}}

{{/annotations}}
`,
  /** One block an annotation, with its properties and its own id; what was noted is below it. */
  logseq: `title:: {{title}}
source:: {{source}}
author:: {{author | wikilinks}}
tags:: {{articleTags | wikilinks}}

{{#articleNote}}
- {{articleNote | indent}}
{{/articleNote}}
{{#annotations}}
- {{quote | quote | indent}}
{{#uuid}}
  id:: {{uuid}}
{{/uuid}}
  color:: {{meaning}}
{{#link}}
  link:: {{link}}
{{/link}}
{{#note}}
  - {{note | indent | indent}}
{{/note}}
{{/annotations}}
`,
  /** Notion reads no front matter: what it would say stands in the text. */
  notion: `# {{title}}

{{author}}

{{#source}}
<{{source}}>
{{/source}}

{{articleNote}}

{{#annotations}}
{{quote | quote}}

{{note}}

{{meaning}} {{tags | hashtags}} {{#link}}[{{created | day}}]({{link}}){{/link}}

---

{{/annotations}}
`,
} as const;
