import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { quoteIcon } from '@/components/ui/icons';
import type { Failure } from '@/lib/domain/failure';
import type { PopupGateway } from './popup-gateway';

/** The page is an article that another reader shared: its annotations can be looked at. */
export function SharedOffer({ tabId, gateway }: { tabId: number; gateway: PopupGateway }) {
  const { t } = useI18n();
  const [block, setBlock] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let wanted = true;
    void gateway.sharedBlock(tabId).then((found) => {
      if (wanted) setBlock(found);
    });
    return () => {
      wanted = false;
    };
  }, [tabId]);
  if (block === undefined) return null;
  return (
    <div class="popup-troubles stack">
      <Banner
        icon={quoteIcon}
        heading={t('file.offer')}
        actions={
          <Button
            small
            onClick={() => {
              const offered = gateway.offerImport(block);
              setFailure(offered.ok ? undefined : offered.failure);
            }}
          >
            {t('file.look')}
          </Button>
        }
      >
        {t('file.offerText')}
      </Banner>
      {failure !== undefined && <FailureBanner failure={failure} />}
    </div>
  );
}
