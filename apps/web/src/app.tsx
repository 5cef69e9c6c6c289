import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Loaded } from './components/loaded.js';
import { useHandOver } from './offline/use-hand-over.js';
import {
  AdministrationShell,
  FirstPage,
  ForAdministrators,
} from './pages/administration/administration-shell.js';
import { ImportShell } from './pages/import/import-shell.js';
import {
  Access,
  Accounts,
  Catalogue,
  Certification,
  Changes,
  Comparison,
  Compliance,
  Configurations,
  ConflictsPage,
  Device,
  Drawings,
  Findings,
  Floors,
  GoldenRules,
  HostKeys,
  JumpHosts,
  Secrets,
  Site,
  Thresholds,
  ImportNetBox,
  ImportPhpIpam,
  ImportPlan,
  ImportTable,
  ImportTableHere,
  ImportTypes,
  IpPlan,
  Me,
  Moves,
  ObjectPage,
  Overview,
  Patching,
  Paths,
  Projects,
  Push,
  Racks,
  Register,
  RoutesPage,
  Tables,
  Templates,
} from './pages/lazy-pages.js';
import { ProjectShell } from './pages/project/project-shell.js';
import { UnknownPage } from './pages/shell/unknown-page.js';
import { WideShell } from './pages/shell/wide-shell.js';
import { ChoosePassword } from './pages/sign-in/choose-password.js';
import { SignIn } from './pages/sign-in/sign-in.js';
import { useSession } from './state/session.js';
import { useSpeech } from './texts/index.js';

/** Who is there decides what is shown: the entrance, the forced change of password, or the pages. */
export function App(): ReactNode {
  const { t } = useSpeech();
  const session = useSession();
  useHandOver(session.data?.id);
  return (
    <Loaded query={session} what={t.signIn.what}>
      {(user) => {
        if (!user) return <SignIn />;
        if (user.mustChangePassword) return <ChoosePassword />;
        return (
          <Routes>
            <Route path="/projects/:projectId" element={<ProjectShell user={user} />}>
              <Route index element={<Overview />} />
              <Route path="changes" element={<Changes />} />
              <Route path="conflicts" element={<ConflictsPage />} />
              <Route path="racks" element={<Racks />} />
              <Route path="devices/:id" element={<Device />} />
              <Route path="tables" element={<Tables />} />
              <Route path="import" element={<ImportTableHere />} />
              <Route path="catalogue" element={<Catalogue />} />
              <Route path="drawings" element={<Drawings />} />
              <Route path="floors" element={<Floors />} />
              <Route path="patching" element={<Patching />} />
              <Route path="paths" element={<Paths />} />
              <Route path="routes" element={<RoutesPage />} />
              <Route path="moves" element={<Moves />} />
              <Route path="ip-plan" element={<IpPlan />} />
              <Route path="findings" element={<Findings />} />
              <Route path="configurations" element={<Configurations />} />
              <Route path="push" element={<Push />} />
              <Route path="compliance" element={<Compliance />} />
              <Route path="certification" element={<Certification />} />
              <Route path="comparison" element={<Comparison />} />
              <Route path="register" element={<Register />} />
              <Route path="objects/:kind/:id" element={<ObjectPage />} />
              <Route path="*" element={<UnknownPage />} />
            </Route>
            <Route element={<WideShell user={user} />}>
              <Route index element={<Projects />} />
              <Route path="projects" element={<Navigate to="/" replace />} />
              <Route path="import" element={<ImportShell />}>
                <Route index element={<ImportPlan />} />
                <Route path="netbox" element={<ImportNetBox />} />
                <Route path="phpipam" element={<ImportPhpIpam />} />
                <Route path="types" element={<ImportTypes />} />
                <Route path="table" element={<ImportTable />} />
              </Route>
              <Route path="register" element={<Register />} />
              <Route path="objects/:kind/:id" element={<ObjectPage />} />
              <Route path="administration" element={<AdministrationShell user={user} />}>
                <Route index element={<FirstPage user={user} />} />
                <Route path="me" element={<Me />} />
                <Route path="thresholds" element={<Thresholds />} />
                <Route element={<ForAdministrators user={user} />}>
                  <Route path="access" element={<Access />} />
                  <Route path="host-keys" element={<HostKeys />} />
                  <Route path="jump-hosts" element={<JumpHosts />} />
                  <Route path="site" element={<Site />} />
                  <Route path="secrets" element={<Secrets />} />
                  <Route path="templates" element={<Templates />} />
                  <Route path="golden-rules" element={<GoldenRules />} />
                  <Route path="accounts" element={<Accounts />} />
                </Route>
                <Route path="*" element={<UnknownPage />} />
              </Route>
              <Route path="*" element={<UnknownPage />} />
            </Route>
          </Routes>
        );
      }}
    </Loaded>
  );
}
