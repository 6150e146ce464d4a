/** The page as a whole: who asks, in which language, which task. */
import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from '@graphiql/plugin-doc-explorer';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQLProvider } from '@graphiql/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isStaff, useAccount } from './account.js';
import { createFetcher } from './fetcher.js';
import { Header } from './header.js';
import { noPage } from './page-panel.js';
import { forgetfulStorage, storedLanguage, storeLanguage } from './session.js';
import { SidePanel } from './side-panel.js';
import { useStatus } from './status.js';
import { clerkTasks, publicTasks } from './tasks/all.js';
import type { Language } from './tasks/task.js';
import { TaskList, type TaskGroup } from './task-list.js';
import { sayIn } from './words.js';
import { Workspace } from './workspace.js';

const storage = forgetfulStorage();
const explorer = explorerPlugin({ showAttribution: false });
const plugins = [DOC_EXPLORER_PLUGIN, explorer];

export function App(): React.JSX.Element {
  const [language, setLanguage] = useLanguage();
  const account = useAccount();
  const say = useMemo(() => sayIn(language), [language]);
  const pasted = useRef(noPage);
  useEffect(() => () => void (pasted.current = noPage), [account.key]); // it may not outlast who pasted it
  const { status, report } = useStatus();
  const inSight = useRef('');
  const fetcher = useMemo(() => {
    const { key } = account;
    return createFetcher({ key, pasted: () => pasted.current, taskInSight: () => inSight.current, ...report });
  }, [account.key, report]);
  const groups = useGroups(isStaff(account.viewer));
  const [chosen, setChosen] = useState<string | null>(null);
  const tasks = groups.flatMap((group) => group.tasks);
  const task = tasks.find(({ id }) => id === chosen) ?? tasks[0];
  inSight.current = `${account.key} ${task?.id}`;
  return (
    <GraphiQLProvider fetcher={fetcher} storage={storage} plugins={plugins} referencePlugin={DOC_EXPLORER_PLUGIN}>
      <DocExplorerContextProvider>
        <div className="graphiql-container page">
          <a className="skip" href="#editor">
            {say('skip')}
          </a>
          <Header {...{ account, language, setLanguage, say, plugins }} />
          <div className="body">
            <TaskList {...{ groups, language, say }} active={task?.id ?? ''} choose={setChosen} />
            <SidePanel say={say} />
            {task && <Workspace key={account.key ?? ''} {...{ task, language, say, status, report, pasted }} />}
          </div>
        </div>
      </DocExplorerContextProvider>
    </GraphiQLProvider>
  );
}

function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choose = (chosen: Language): void => {
    storeLanguage(chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}

function useGroups(staff: boolean): readonly TaskGroup[] {
  return useMemo(() => {
    const questions: TaskGroup = { title: 'questions', tasks: publicTasks };
    return staff ? [{ title: 'clerkTasks', tasks: clerkTasks }, questions] : [questions];
  }, [staff]);
}
