/** The page: account, language and current task. */
import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from '@graphiql/plugin-doc-explorer';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQLProvider } from '@graphiql/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isStaff, useAccount } from './account.js';
import { useDesk } from './desk.js';
import { useDroppedFiles } from './dropped-files.js';
import { createFetcher } from './fetcher.js';
import { useFollower } from './follower.js';
import { Header } from './header.js';
import { letEnumsAnswer } from './lenient-enums.js';
import { forgetfulStorage, storedLanguage, storeLanguage } from './session.js';
import { SidePanel } from './side-panel.js';
import { useStatus } from './status.js';
import { clerkTasks, publicTasks } from './tasks/all.js';
import type { Language } from './tasks/task.js';
import { TaskList, type TaskGroup } from './task-list.js';
import { sayIn, words } from './words.js';
import { Workspace } from './workspace.js';

const storage = forgetfulStorage();
const explorer = explorerPlugin({ showAttribution: false });
const reference = DOC_EXPLORER_PLUGIN;
const plugins = [reference, explorer];

export function App(): React.JSX.Element {
  const [language, setLanguage] = useLanguage();
  const account = useAccount();
  const say = useMemo(() => sayIn(language), [language]);
  const desk = useDesk(account);
  const { status, report } = useStatus(account.key);
  const follower = useFollower(account);
  const inSight = useRef('');
  const { key, expire } = account;
  const fetcher = useMemo(() => {
    const [pasted, taskInSight] = [() => desk.page.get().page, () => inSight.current];
    return createFetcher({ key, pasted, taskInSight, onRefused: expire, ...report });
  }, [key, expire, desk, report]);
  const guard = useMemo(() => ({ key, onRefused: expire }), [key, expire]);
  const groups = useGroups(isStaff(account.viewer));
  const [chosen, setChosen] = useState<string | null>(null);
  const tasks = groups.flatMap((group) => group.tasks);
  const task = tasks.find(({ id }) => id === chosen) ?? tasks[0];
  inSight.current = `${desk.id} ${task?.id}`;
  const isBusyRef = useRef(false);
  useDroppedFiles((files) => {
    const taking = task?.takesPage ? task : tasks.find(({ takesPage }) => takesPage);
    if (!taking) report.tell('warning', words.filesNeedStaff);
    else if (isBusyRef.current) report.tell('warning', words.filesBusy);
    else {
      setChosen(taking.id);
      void desk.page.takeFiles(files);
    }
  });
  const { following } = follower;
  const isElsewhere = following !== null && following.taskId !== task?.id && /following|lost/.test(following.kind);
  const goToFollow = (): void => {
    setChosen(following?.taskId ?? null);
  };
  return (
    <GraphiQLProvider {...{ fetcher, storage, plugins }} referencePlugin={reference} onSchemaChange={letEnumsAnswer}>
      <DocExplorerContextProvider>
        <div className="graphiql-container page">
          <a className="skip" href="#editor">
            {say('skip')}
          </a>
          <Header
            {...{ account, language, setLanguage, say, plugins, goToFollow }}
            followed={isElsewhere ? following.count : null}
          />
          <div className="body">
            <TaskList {...{ groups, language, say }} active={task?.id ?? ''} choose={setChosen} />
            <SidePanel say={say} />
            {task && (
              <Workspace key={desk.id} {...{ task, desk, language, say, status, report, follower, guard, isBusyRef }} />
            )}
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
