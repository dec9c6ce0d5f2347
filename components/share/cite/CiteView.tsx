import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { Segments } from '@/components/ui/Segments';
import { readName } from '@/lib/domain/person-name';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import {
  citationHtml,
  citationText,
  citedWork,
  type Piece,
  type PlainWords,
} from '@/lib/sharing/citing/citation';
import { CITATION_STYLES, type CitationStyleId } from '@/lib/sharing/citing/citation-styles';
import type { SharingGateway } from '../sharing-gateway';
import { CitationForm } from './CitationForm';
import { ReferenceFiles } from './ReferenceFiles';

/** Where the style used last is remembered. */
const STYLE_KEY = 'citation-style';

export interface CiteViewProps {
  record: AnnotatedArticle;
  gateway: SharingGateway;
}

/** An article as a citation in one of five styles, each form copied by one click, and as files. */
export function CiteView({ record, gateway }: CiteViewProps) {
  const { article } = record;
  const { t, date } = useI18n();
  const [id, setId] = useState<CitationStyleId>(() => remembered(gateway));
  const [copied, setCopied] = useState<string>();
  const style = CITATION_STYLES.find((one) => one.id === id) ?? CITATION_STYLES[0];
  const citation = useMemo(() => {
    const words: PlainWords = {
      date,
      accessed: (day) => t('cite.accessed', { date: day }),
      comma: t('cite.comma'),
    };
    return style.cite(citedWork(article), words);
  }, [style, article]);
  const copying = useAction(async (form: 'full' | 'inText') => {
    setCopied(undefined);
    const pieces = citation[form];
    const html = citationHtml(pieces, article);
    const result = await gateway.share({ kind: 'copy', text: citationText(pieces), html });
    if (result.ok) setCopied(form);
    return result;
  });
  const staysWhole =
    style.id !== 'plain' && article.byline.some((name) => 'literal' in readName(name, article));
  const form = (which: 'full' | 'inText', pieces: readonly Piece[]) => (
    <CitationForm
      name={nameOf(which)}
      pieces={pieces}
      article={article}
      copied={copied === which}
      primary={which === 'full'}
      onCopy={() => void copying.run(which)}
    />
  );
  return (
    <div class="stack-l">
      <Segments
        label={t('cite.style')}
        value={id}
        options={CITATION_STYLES.map((one) => ({ value: one.id, label: t(`cite.${one.id}`) }))}
        onChange={(next) => {
          setId(next);
          setCopied(undefined);
          gateway.storage.setItem(STYLE_KEY, next);
        }}
      />
      {form('full', citation.full)}
      {form('inText', citation.inText)}
      {copying.failure !== undefined && <FailureBanner failure={copying.failure} />}
      {style.id === 'apa' && <p class="hint">{t('cite.capitals')}</p>}
      {staysWhole && <p class="hint">{t('cite.wholeName')}</p>}
      <ReferenceFiles record={record} gateway={gateway} />
    </div>
  );

  function nameOf(which: 'full' | 'inText'): string {
    if (style.id === 'chicago') return t(which === 'full' ? 'cite.firstNote' : 'cite.laterNotes');
    return t(which === 'full' ? 'cite.full' : 'cite.inText');
  }
}

function remembered({ storage }: SharingGateway): CitationStyleId {
  const last = storage.getItem(STYLE_KEY);
  return CITATION_STYLES.find(({ id }) => id === last)?.id ?? CITATION_STYLES[0].id;
}
