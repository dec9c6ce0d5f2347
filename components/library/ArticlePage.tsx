import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { FileDialog } from '@/components/share/file/FileDialog';
import { ShareDialog } from '@/components/share/ShareDialog';
import { CiteDialog } from '@/components/share/cite/CiteDialog';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import {
  backIcon,
  downloadIcon,
  fileIcon,
  openIcon,
  quoteIcon,
  shareIcon,
  trashIcon,
} from '@/components/ui/icons';
import { Menu } from '@/components/ui/Menu';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { sourceLink } from '@/lib/formats/passage-link';
import { titleClass } from '@/components/ui/title-class';
import { ReadHere } from './articles/ReadHere';
import { ArticleTitle } from './ArticleGroup';
import { ArticleMeta } from './ArticleMeta';
import { LibraryAnnotation } from './LibraryAnnotation';
import type { ListContext } from './list-context';
import { NoteText } from '@/components/ui/NoteText';
import type { Viewing } from './use-view-state';
import { ViewLink } from './ViewLink';
import { WHOLE_LIBRARY } from './view-state';

export interface ArticlePageProps {
  group: AnnotatedArticle;
  context: ListContext;
  viewing: Viewing;
  onExport: () => void;
}

/** One article with everything that was said about it, in reading order. */
export function ArticlePage({ group, context, viewing, onExport }: ArticlePageProps) {
  const { article, annotations } = group;
  const { t } = useI18n();
  const address = sourceLink(article);
  const [opened, setOpened] = useState<'share' | 'cite' | 'file'>();
  const close = () => setOpened(undefined);
  return (
    <>
      <p class="back">
        <ViewLink class="status" to={WHOLE_LIBRARY} change={viewing.change}>
          <Icon of={backIcon} small flip />
          {t('library.all')}
        </ViewLink>
      </p>
      <header class="stack-s" dir={article.direction}>
        <h1 class={titleClass(article.title, 'title-l')} lang={article.language} dir="auto">
          <ArticleTitle title={article.title} />
        </h1>
        <ArticleMeta article={article} />
        <div class="cluster">
          {address !== undefined && (
            <a
              class="button button-primary"
              href={address}
              target="_blank"
              rel="noopener noreferrer"
            >
              <Icon of={openIcon} />
              {t('library.openPage')}
            </a>
          )}
          <ReadHere article={article} snapshots={context.snapshots} />
          <Button icon={downloadIcon} onClick={onExport} disabled={annotations.length === 0}>
            {t('library.export')}
          </Button>
          <Button icon={shareIcon} flip onClick={() => setOpened('share')}>
            {t('popup.shareQuote')}
          </Button>
          <Menu
            label={t('library.moreArticle')}
            entries={[
              { label: t('cite.open'), icon: quoteIcon, onChoose: () => setOpened('cite') },
              { label: t('file.open'), icon: fileIcon, onChoose: () => setOpened('file') },
              {
                label: t('library.removeArticle'),
                icon: trashIcon,
                apart: true,
                onChoose: () => {
                  void context.changes.removeArticle(article.id);
                  viewing.change(WHOLE_LIBRARY);
                },
              },
            ]}
          />
        </div>
      </header>
      {opened === 'share' && (
        <ShareDialog
          article={article}
          annotations={annotations}
          gateway={context.sharing}
          onClose={close}
          onCite={() => setOpened('cite')}
          onFile={() => setOpened('file')}
        />
      )}
      {opened === 'file' && (
        <FileDialog
          record={group}
          colorNames={context.colorNames}
          gateway={context.sharing}
          onClose={close}
        />
      )}
      {opened === 'cite' && <CiteDialog record={group} gateway={context.sharing} onClose={close} />}
      {article.note !== '' && <NoteText markdown={article.note} />}
      <section class="stack" aria-labelledby="article-annotations">
        <h2 class="label ruled" id="article-annotations">
          {t('library.annotationCount', {}, annotations.length)}
        </h2>
        <ol class="annotations" dir={article.direction}>
          {annotations.map((annotation) => (
            <LibraryAnnotation
              key={annotation.id}
              annotation={annotation}
              article={article}
              context={context}
            />
          ))}
        </ol>
      </section>
    </>
  );
}
