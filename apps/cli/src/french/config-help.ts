/** What the help of `brassage config` and `brassage devices` says, in French. */
// prettier-ignore
export const configHelp: Readonly<Record<string, string>> = {
  'compare, read, push and back up device configurations': 'comparer, lire, envoyer et sauvegarder les configurations d’équipements',
  'Compare, read, push and back up configurations of devices.': 'Comparer, lire, envoyer et sauvegarder des configurations d’équipements.',
  'compare an intended configuration with a running one': 'comparer une configuration voulue à une configuration en service',
  'Shows what differs, section by section, and the lines that would make the running configuration the intended one. Secrets are masked; one that the intended file says in the clear is verified against the hash of the device.':
    'Montre ce qui diffère, section par section, et les lignes qui mèneraient de la configuration en service à celle qui est voulue. Les secrets sont masqués ; celui que le fichier voulu dit en clair est vérifié avec l’empreinte de l’équipement.',
  'what the device should have': 'ce que l’équipement devrait avoir',
  'what it has': 'ce qu’il a',
  'operating system of the device': 'système de l’équipement',
  'of the files; else UTF-8, and Latin-1 for what is not': 'codage des fichiers ; sinon UTF-8, et Latin-1 pour ce qui n’en est pas',
  'print the lines to send in place of the difference': 'écrire les lignes à envoyer à la place de la différence',
  'read a configuration as a tree': 'lire une configuration comme un arbre',
  'Reads a configuration as the tree of lines that it means. Secrets are masked.': 'Lit une configuration comme l’arbre des lignes qu’elle signifie. Les secrets sont masqués.',
  'configuration as the device prints it': 'configuration telle que l’équipement l’affiche',
  'render a template set with variables from a file': 'appliquer un jeu de modèles aux variables d’un fichier',
  'Renders the templates of a platform with the variables of a JSON file: to try a template of your own. For what a plan wants, use "plan render". Secrets stay marks.':
    'Applique les modèles d’une plateforme aux variables d’un fichier JSON : pour essayer un modèle à soi. Pour ce que veut un plan, voir « plan render ». Les secrets restent des marques.',
  'folder of the templates': 'dossier des modèles',
  'where the platforms are': 'où sont les plateformes',
  'template to use; else the role of the device in the variables': 'modèle à utiliser ; sinon le rôle de l’équipement dans les variables',
  'print the JSON Schema of the variables': 'écrire le JSON Schema des variables',
  'variables of one device, JSON': 'variables d’un équipement, en JSON',
  'read the running configuration of a device': 'lire la configuration en service d’un équipement',
  'Opens a read-only SSH session with your own credentials and prints the running configuration. The first time it stops and shows the host key, for you to compare.':
    'Ouvre une session SSH en lecture avec vos propres identifiants et affiche la configuration en service. La première fois, s’arrête et montre la clé de l’hôte, à comparer.',
  login: 'identifiant',
  'SSH port': 'port SSH',
  'the key that you accept: SHA256:…': 'la clé que vous acceptez : SHA256:…',
  'private key; else the password of BRASSAGE_DEVICE_PASSWORD': 'clé privée ; sinon le mot de passe de BRASSAGE_DEVICE_PASSWORD',
  'offer old algorithms too': 'proposer aussi d’anciens algorithmes',
  'print secrets instead of masking them': 'afficher les secrets au lieu de les masquer',
  'push intended configurations to devices, with a way back': 'envoyer les configurations voulues aux équipements, avec un retour possible',
  'Shows what would be sent to each device. With --apply it is sent in waves: one device, then 5 %, then 25 %, then the rest, never both of a pair together. A device goes back by itself unless the change is verified over a new session and confirmed.':
    'Montre ce qui serait envoyé à chaque équipement. Avec --apply, l’envoi se fait par vagues : un équipement, puis 5 %, puis 25 %, puis le reste, jamais les deux d’une paire ensemble. Un équipement revient de lui-même en arrière si le changement n’est pas vérifié par une nouvelle session et confirmé.',
  'send it; without this it is a dry run': 'envoyer ; sans cela, rien n’est envoyé',
  'after which a device goes back by itself': 'après quoi un équipement revient de lui-même en arrière',
  'to watch a wave before the next begins': 'pour observer une vague avant la suivante',
  'more than these stop the run': 'davantage d’échecs arrêtent l’envoi',
  'send even what would cut our own way in': 'envoyer même ce qui couperait notre propre accès',
  'send even what the rules of the plan are against': 'envoyer même ce à quoi s’opposent les règles du plan',
  'for the register': 'pour le registre',
  'have a run of pushes go on now, or back': 'faire continuer un envoi maintenant, ou le faire revenir',
  'go-on ends the watching of a wave: the next begins now. roll-back stops the run and leads every device of it back to what it had. Only an approver may.':
    'go-on met fin à l’observation d’une vague : la suivante commence. roll-back arrête l’envoi et ramène chacun de ses équipements à ce qu’il avait. Réservé à qui approuve.',
  'back the configurations of devices up': 'sauvegarder les configurations d’équipements',
  'Reads the running configuration of these devices, or of all that can be reached, and keeps it: sealed as a whole, masked for reading. With --list nothing is read: it tells how the last backup of each device went.':
    'Lit la configuration en service de ces équipements, ou de tous ceux qu’on atteint, et la garde : chiffrée en entier, masquée pour la lecture. Avec --list, rien n’est lu : dit comment s’est passée la dernière sauvegarde de chacun.',
  'only tell how the last backups went': 'dire seulement comment se sont passées les dernières sauvegardes',
  'compare the last backups with the plan and the golden rules': 'comparer les dernières sauvegardes au plan et aux règles d’or',
  'Tells for each device, by place, which features differ from what the plan wants and which golden rules are broken. With --remediation it also says the lines that a push would send.':
    'Dit pour chaque équipement, par lieu, ce qui diffère de ce que veut le plan et quelles règles d’or sont enfreintes. Avec --remediation, dit aussi les lignes qu’un envoi transmettrait.',
  'only devices at this place': 'seulement les équipements de ce lieu',
  'with the lines that mend it': 'avec les lignes qui y remédient',
  'ask devices, and compare them with the plan': 'interroger les équipements, et les comparer au plan',
  'Ask the devices of a project for their state, and compare it with the plan; read what a device printed.':
    'Demander leur état aux équipements d’un projet, et le comparer au plan ; lire ce qu’un équipement a affiché.',
  'ask the devices of a project for their state': 'demander leur état aux équipements d’un projet',
  'Asks every device of the project that has a management address, by SNMP, for its system, interfaces and LLDP neighbours.':
    'Demande en SNMP, à chaque équipement du projet qui a une adresse de gestion, son système, ses interfaces et ses voisins LLDP.',
  'compare the plan with what devices see': 'comparer le plan à ce que voient les équipements',
  'Compares the plan with the LLDP neighbours of its devices, cable by cable: as planned, different, not seen. Exit 1 unless all are as planned.':
    'Compare le plan aux voisins LLDP de ses équipements, câble par câble : conforme, différent, non vu. Code 1 si tous ne sont pas conformes.',
  'show the last comparison without asking the devices again': 'montrer la dernière comparaison sans interroger à nouveau les équipements',
  'read what a device answered to a command': 'lire la réponse d’un équipement à une commande',
  'Reads the printed answer of a device as rows of named facts. Needs no server. An answer that is not understood ends with 2 and its line; one that says nothing has no rows.':
    'Lit la réponse affichée par un équipement en lignes de faits nommés. Sans serveur. Une réponse incomprise finit avec le code 2 et sa ligne ; une réponse qui ne dit rien n’a aucune ligne.',
  'platform of the device, such as ios-xe, nx-os, eos, junos': 'plateforme de l’équipement, comme ios-xe, nx-os, eos, junos',
  'the command that was asked, in full: "show lldp neighbors"': 'la commande demandée, en entier : "show lldp neighbors"',
  'the answer, as the device printed it': 'la réponse, telle que l’équipement l’a affichée',
};
