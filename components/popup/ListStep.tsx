import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { findDraft } from '@/components/hooks/kept-draft';
import { Banner, Status } from '@/components/ui/Banner';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { failureMessage } from '@/components/ui/failure-message';
import { fileIcon, privateIcon, quoteIcon } from '@/components/ui/icons';
import type { MenuEntry } from '@/components/ui/Menu';
import { siteOf } from '@/lib/domain/page-identity';
import { AnnotationList } from './AnnotationList';
import { ArticleHead } from './ArticleHead';
import { FirstRun, Specimen } from './Introduction';
import { PageActions } from './PageActions';
import type { Step } from './step';
import type { PopupGateway } from './popup-gateway';
import type { ListedAnnotation } from './reading-order';
import { SelectionPart } from './SelectionPart';
import { SharedOffer } from './SharedOffer';
import { SiteOffer, SiteSwitch } from './SiteAccess';
import type { PageActions as Actions } from './use-page-actions';
import type { OpenPage } from './use-popup-page';

export interface ListStepProps {
  page: OpenPage;
  listed: readonly ListedAnnotation[];
  gateway: PopupGateway;
  reopen: () => void;
  actions: Actions;
  setStep: (step: Step) => void;
}

/** The article, what is selected, and the annotations of the page. */
export function ListStep({ page, listed, gateway, reopen, actions, setStep }: ListStepProps) {
  const { t } = useI18n();
  const [answered, setAnswered] = useState<boolean>();
  const library = page.library.ok ? page.library.value : undefined;
  const site = siteOf(page.tab.address ?? '');
  const mayKeep = library !== undefined && !library.readOnly;
  const allowed = answered === true || library?.siteAllowed === true;
  const isFirst = mayKeep && listed.length > 0 && !allowed && !page.wasAsked;

  const entries: MenuEntry[] = [
    { label: t('cite.open'), icon: quoteIcon, onChoose: () => setStep({ name: 'cite' }) },
    { label: t('file.open'), icon: fileIcon, onChoose: () => setStep({ name: 'file' }) },
  ];
  const list = listed.length > 0 && (
    <AnnotationList
      listed={listed}
      names={library?.settings.colorNames ?? {}}
      language={page.article.ok ? page.article.value.language : undefined}
      readOnly={!mayKeep}
      isUnsaved={(annotation) =>
        findDraft(gateway, annotation, library?.drafts ?? []) !== undefined
      }
      onLibrary={() => gateway.openLibrary(listed[0]?.annotation.articleId)}
      onReveal={(annotation, byKeys) => void actions.reveal(annotation, byKeys)}
      onDoctor={(annotation, wish) => void actions.doctor(annotation, wish)}
      onEdit={(annotation) => setStep({ name: 'note', annotation })}
      onCopy={(annotation) => void actions.copy(annotation)}
      onShare={(annotation) => setStep({ name: 'share', passage: annotation })}
      onCard={(annotation) => setStep({ name: 'card', passage: annotation })}
      onDelete={(annotation) => void actions.remove(annotation)}
    />
  );
  if (isFirst && answered === undefined && site !== undefined) {
    return (
      <>
        <ArticleHead page={page} gateway={gateway} entries={entries} />
        <SiteOffer
          site={site}
          gateway={gateway}
          justHighlighted={actions.justHighlighted}
          onAnswered={setAnswered}
        />
        <Troubles page={page} gateway={gateway} reopen={reopen} actions={actions} />
        {list}
      </>
    );
  }
  return (
    <>
      <ArticleHead page={page} gateway={gateway} entries={entries} />
      <PageActions
        page={page}
        onShare={() => setStep({ name: 'share' })}
        onRead={() => void actions.read()}
        kept={gateway.kept}
        onComment={(address) => gateway.goTo(page.tab.tabId, address)}
      />
      <Troubles page={page} gateway={gateway} reopen={reopen} actions={actions} />
      {mayKeep && <SharedOffer tabId={page.tab.tabId} gateway={gateway} />}
      <Selection page={page} actions={actions} setStep={setStep} />
      {list || (mayKeep && !page.selection?.ok && <Nothing page={page} gateway={gateway} />)}
      {site !== undefined && mayKeep && (
        <SiteSwitch site={site} gateway={gateway} allowed={allowed} />
      )}
    </>
  );
}

/** Nothing is marked on this page yet: how to begin, or what to expect of a front page. */
function Nothing({ page, gateway }: { page: OpenPage; gateway: PopupGateway }) {
  const { t } = useI18n();
  const isFrontPage = page.article.ok && !page.article.value.isArticle;
  return (
    <section class="popup-body stack" aria-label={t('popup.annotations')}>
      {isFrontPage && <p class="soft">{t('failure.not-an-article.text')}</p>}
      {!isFrontPage && page.isFirstRun && <FirstRun onWelcome={() => gateway.openWelcome()} />}
      {!isFrontPage && !page.isFirstRun && <Specimen />}
    </section>
  );
}

type TroublesProps = Pick<ListStepProps, 'page' | 'gateway' | 'reopen' | 'actions'>;

/** What went wrong, or is different here. */
function Troubles({ page, gateway, reopen, actions }: TroublesProps) {
  const { t } = useI18n();
  const isPrivate = page.tab.incognito || (page.library.ok && page.library.value.readOnly);
  const failures = [
    page.article.ok ? undefined : page.article.failure,
    page.library.ok || isPrivate ? undefined : page.library.failure,
    page.crash,
    actions.failure,
  ].filter((failure) => failure !== undefined);
  if (!isPrivate && failures.length === 0) return null;
  return (
    <div class="popup-troubles stack">
      {isPrivate && (
        <Banner icon={privateIcon} role="none" heading={t('failure.private-window.heading')}>
          {t('failure.private-window.text')}
        </Banner>
      )}
      {failures.map((failure) => (
        <FailureBanner
          key={failure.code}
          failure={failure}
          actions={{
            'try-again': reopen,
            'open-rescue': () => gateway.openRescue(),
            'save-copy': () => gateway.openRescue(),
            'restore-backup': () => gateway.openLibrary(),
            'open-library': () => gateway.openLibrary(),
          }}
        />
      ))}
    </div>
  );
}

type SelectionProps = Pick<ListStepProps, 'page' | 'actions' | 'setStep'>;

/** The selection, or why it cannot be used; nothing where nothing is selected. */
function Selection({ page, actions, setStep }: SelectionProps) {
  const { t } = useI18n();
  const { selection } = page;
  if (selection === undefined) return null;
  if (!selection.ok) {
    if (!selection.failure.code.startsWith('selection-')) return null;
    return (
      <p class="popup-troubles">
        <Status>{failureMessage(t, selection.failure).heading}</Status>
      </p>
    );
  }
  const settings = page.library.ok ? page.library.value.settings : undefined;
  const color = settings?.lastColor ?? 'yellow';
  return (
    <SelectionPart
      quote={selection.value.quote}
      language={page.article.ok ? page.article.value.language : undefined}
      names={settings?.colorNames ?? {}}
      readOnly={!page.library.ok || page.library.value.readOnly}
      onHighlight={(chosen) => void actions.highlight(selection.value, chosen)}
      onNote={() => void actions.annotate(selection.value, color)}
      onShare={() => setStep({ name: 'share', passage: { ...selection.value, color } })}
      onCard={() => setStep({ name: 'card', passage: { ...selection.value, color } })}
    />
  );
}
