import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Loaded } from './components/loaded.js';
import { Projects } from './pages/projects/projects.js';
import { ChoosePassword } from './pages/sign-in/choose-password.js';
import { SignIn } from './pages/sign-in/sign-in.js';
import { WideShell } from './pages/shell/wide-shell.js';
import { UnknownPage } from './pages/shell/unknown-page.js';
import { useSession } from './state/session.js';
import { useSpeech } from './texts/index.js';

/** Who is there decides what is shown: the entrance, the forced change of password, or the pages. */
export function App(): ReactNode {
  const { t } = useSpeech();
  const session = useSession();
  return (
    <Loaded query={session} what={t.signIn.what}>
      {(user) => {
        if (!user) return <SignIn />;
        if (user.mustChangePassword) return <ChoosePassword />;
        return (
          <Routes>
            <Route element={<WideShell user={user} />}>
              <Route index element={<Projects />} />
              <Route path="*" element={<UnknownPage />} />
            </Route>
          </Routes>
        );
      }}
    </Loaded>
  );
}
