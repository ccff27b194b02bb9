# Completes the newsgloss command in fish.

set -l needs_kb '__fish_seen_subcommand_from kb; and not __fish_seen_subcommand_from build import lint show'
complete -c newsgloss -n __fish_use_subcommand -f -a annotate -d 'Find the names in an article'
complete -c newsgloss -n __fish_use_subcommand -f -a article -d 'Show which text is taken for the story'
complete -c newsgloss -n __fish_use_subcommand -f -a kb -d 'Build, import, lint or show a knowledge base'
complete -c newsgloss -n __fish_use_subcommand -l version -d 'Show the version'
complete -c newsgloss -n $needs_kb -f -a build -d 'Compile sources to a .kb file'
complete -c newsgloss -n $needs_kb -f -a import -d 'Make a source of a Wikidata dump'
complete -c newsgloss -n $needs_kb -f -a lint -d 'Check sources'
complete -c newsgloss -n $needs_kb -f -a show -d 'Show what is known of a name'
complete -c newsgloss -s h -l help -d 'Show help'

set -l annotate '__fish_seen_subcommand_from annotate'
complete -c newsgloss -n $annotate -l kb -r -F -d 'Knowledge base'
complete -c newsgloss -n $annotate -l input -x -a 'html text' -d 'What the input is'
complete -c newsgloss -n $annotate -l format -x -a 'json html text' -d 'What to write'
complete -c newsgloss -n $annotate -l url -x -d 'Address of the article'
complete -c newsgloss -n $annotate -l date -x -d 'Day it speaks from'
complete -c newsgloss -n $annotate -l language -x -d 'Its language'
complete -c newsgloss -n $annotate -l min-score -x -d 'Leave out what is less sure'
complete -c newsgloss -n $annotate -l explain -d 'Every candidate, with its evidence'
complete -c newsgloss -n $annotate -l ndjson -d 'Many articles, one a line'
complete -c newsgloss -n $annotate -l jobs -x -d 'How many articles at once'

set -l article '__fish_seen_subcommand_from article'
complete -c newsgloss -n $article -l format -x -a 'text json' -d 'What to write'
complete -c newsgloss -n $article -l input -x -a 'html text' -d 'What the input is'

set -l build '__fish_seen_subcommand_from kb; and __fish_seen_subcommand_from build'
complete -c newsgloss -n $build -s o -r -F -d 'File to write'

set -l import '__fish_seen_subcommand_from kb; and __fish_seen_subcommand_from import'
complete -c newsgloss -n $import -a wikidata
complete -c newsgloss -n $import -s o -r -F -d 'Source to write'
complete -c newsgloss -n $import -l languages -x -d 'Languages of names and texts'
complete -c newsgloss -n $import -l min-sitelinks -x -d 'Leave out what fewer Wikipedias have'
complete -c newsgloss -n $import -l types -x -d 'Leave out all but these types'
complete -c newsgloss -n $import -l one-pass -d 'Read the dump once'
complete -c newsgloss -n $import -l resume -d 'Go on with what was broken off'
complete -c newsgloss -n $import -l jobs -x -d 'How many threads'

set -l show '__fish_seen_subcommand_from kb; and __fish_seen_subcommand_from show'
complete -c newsgloss -n $show -l language -x -d 'Language of the card'
