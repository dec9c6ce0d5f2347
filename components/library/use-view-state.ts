import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatViewState, parseViewState, type ViewState } from './view-state';

export interface Viewing {
  state: ViewState;
  /** Changes what is shown. Each step can be taken back with the browser's Back, but for typing. */
  change: (changes: Partial<ViewState>, step?: 'step' | 'typing') => void;
}

/** The state of the view, kept in the address bar. */
export function useViewState(): Viewing {
  const [state, setState] = useState(() => parseViewState(location.search));
  useEffect(() => {
    const read = () => setState(parseViewState(location.search));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback<Viewing['change']>((changes, step = 'step') => {
    const next = { ...parseViewState(location.search), ...changes };
    const address = `${location.pathname}${formatViewState(next)}`;
    if (step === 'typing') history.replaceState(null, '', address);
    else if (address !== `${location.pathname}${location.search}`) {
      history.pushState(null, '', address);
      window.scrollTo({ top: 0 });
    }
    setState(next);
  }, []);
  return { state, change };
}
