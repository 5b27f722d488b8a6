namespace TradeCrm.Simulator;

/// <summary>Where the customers are. Names fit the country and belong to nobody; markets are weighted roughly as Ningbo's exports are.</summary>
internal static class Countries
{
    public static IReadOnlyList<Country> All { get; } =
    [
        Make("United States", -5, "+1", 15, "USD", "24 50 67 73 98", "Houston|Chicago|Atlanta|Newark|Phoenix", "James|Emily|Robert|Ashley|Michael|Karen|Daniel|Megan", "Walker|Bennett|Carter|Hughes|Foster|Reed|Coleman|Brooks", "Blue Harbor|Summit Ridge|Lone Pine|Cedar Point|Ironwood|Lakeshore", "Inc.|LLC|Corp.", "Americas"),
        Make("Canada", -5, "+1", 4, "USD", "70 99 142", "Toronto|Vancouver|Calgary", "Liam|Chloe|Ethan|Sophie|Owen|Claire", "Tremblay|MacLeod|Gagnon|Fraser|Bouchard|Campbell", "Maple Gate|Northway|Red River", "Ltd.|Inc.", "Americas"),
        Make("Mexico", -6, "+52", 5, "USD", "187 189 201", "Monterrey|Guadalajara|Puebla", "José|María|Luis|Guadalupe|Carlos|Fernanda", "Hernández|García|Ramírez|Torres|Flores|Castillo", "Sierra Norte|Puerto Azul|Aztlán", "S.A. de C.V.|S. de R.L.", "Americas"),
        Make("Brazil", -3, "+55", 6, "USD", "177 179 200", "São Paulo|Curitiba|Recife", "João|Ana|Pedro|Juliana|Rafael|Camila", "Silva|Souza|Oliveira|Pereira|Costa|Almeida", "Bela Vista|Rio Verde|Atlântica", "Ltda.|S.A.", "Americas"),
        Make("Chile", -4, "+56", 3, "USD", "190 186", "Santiago|Valparaíso|Antofagasta", "Diego|Javiera|Matías|Catalina", "Muñoz|Rojas|Díaz|Soto", "Andes Sur|Pacífico", "SpA|Ltda.", "Americas"),
        Make("Germany", 1, "+49", 10, "EUR", "78 84 91 93", "Hamburg|Köln|München|Stuttgart|Bremen", "Jonas|Anna|Stefan|Katrin|Lukas|Sabine|Matthias|Julia", "Müller|Schneider|Fischer|Weber|Wagner|Becker|Hoffmann|Schäfer", "Nordlicht|Elbtor|Rheinwerk|Hansekontor|Alpengrund", "GmbH|AG|GmbH & Co. KG", "Europe"),
        Make("United Kingdom", 0, "+44", 8, "USD", "81 86 92", "London|Leeds|Bristol|Felixstowe", "Oliver|Charlotte|Harry|Amelia|George|Lucy", "Smith|Taylor|Wright|Thompson|Clarke|Harrison", "Thornbury|Ashdown|Kingsway|Redcliff", "Ltd|Limited|PLC", "Europe"),
        Make("France", 1, "+33", 6, "EUR", "82 90 109", "Lyon|Paris|Marseille|Le Havre", "Hélène|Pierre|Camille|Julien|Chloé|Antoine", "Lefèvre|Moreau|Girard|Dubois|Rousseau|Lambert", "Belle Rive|Maison Claire|Atlantique", "SARL|SAS|S.A.", "Europe"),
        Make("Italy", 1, "+39", 5, "EUR", "79 87 93", "Milano|Bologna|Genova", "Marco|Giulia|Luca|Chiara|Paolo|Elena", "Rossi|Bianchi|Ferrari|Ricci|Conti|Gallo", "Ponte Nuovo|Adriatica|Valdoro", "S.r.l.|S.p.A.", "Europe"),
        Make("Spain", 1, "+34", 5, "EUR", "83 88 95", "Valencia|Barcelona|Bilbao", "Javier|Lucía|Pablo|Marta|Sergio|Carmen", "Fernández|Núñez|Romero|Navarro|Iglesias|Vidal", "Costa Clara|Levante|Ibérica", "S.L.|S.A.", "Europe"),
        Make("Netherlands", 1, "+31", 5, "EUR", "77 80 145", "Rotterdam|Utrecht|Venlo", "Daan|Sanne|Bram|Femke|Joris|Lotte", "de Vries|Jansen|van Dijk|Bakker|Visser|Smit", "Maasoever|Oranjehof|Delta", "B.V.|N.V.", "Europe"),
        Make("Poland", 1, "+48", 4, "EUR", "83 89 178", "Gdańsk|Poznań|Warszawa", "Łukasz|Agnieszka|Tomasz|Katarzyna", "Kowalski|Nowak|Wójcik|Zieliński", "Baltyk|Wisła|Polmar", "Sp. z o.o.|S.A.", "Europe"),
        Make("Sweden", 1, "+46", 3, "EUR", "78 90", "Göteborg|Malmö|Stockholm", "Erik|Åsa|Johan|Linnea", "Lindqvist|Bergström|Nyström|Öberg", "Fjällbo|Nordvik", "AB", "Europe"),
        Make("Turkey", 3, "+90", 4, "USD", "78 85 176", "İstanbul|İzmir|Mersin", "Mehmet|Ayşe|Emre|Elif", "Yılmaz|Demir|Şahin|Çelik", "Anadolu Yıldız|Marmara|Ege Yolu", "A.Ş.|Ltd. Şti.", "Middle East & Africa"),
        Make("United Arab Emirates", 4, "+971", 6, "USD", "94 92 5", "Dubai|Sharjah|Abu Dhabi", "Ahmed|Fatima|Omar|Layla|Khalid|Noura", "Al Mansoori|Haddad|Rahman|Al Suwaidi|Khan|Nasser", "Gulf Crescent|Desert Star|Al Waha|Falcon Gate", "LLC|FZE|Trading LLC", "Middle East & Africa"),
        Make("Saudi Arabia", 3, "+966", 5, "USD", "95 188", "Jeddah|Riyadh|Dammam", "Abdullah|Sara|Faisal|Maha", "Al Harbi|Al Qahtani|Al Otaibi|Bakri", "Najd Gate|Red Sea Link|Tuwaiq", "Co. Ltd.|Est.", "Middle East & Africa"),
        Make("Egypt", 2, "+20", 3, "USD", "41 156", "Cairo|Alexandria", "Mahmoud|Yasmin|Karim|Nadia", "Hassan|Farouk|Saleh|Mansour", "Nile Bridge|Delta Sun", "S.A.E.|LLC", "Middle East & Africa"),
        Make("Nigeria", 1, "+234", 4, "USD", "41 105", "Lagos|Kano|Port Harcourt", "Chinedu|Ngozi|Tunde|Amina", "Okafor|Adeyemi|Balogun|Eze", "Golden Savannah|Eko Bridge", "Ltd|Enterprises", "Middle East & Africa"),
        Make("Kenya", 3, "+254", 3, "USD", "41 102", "Nairobi|Mombasa", "Brian|Wanjiru|Kevin|Achieng", "Otieno|Kamau|Mwangi|Njoroge", "Rift Valley|Savanna Line", "Ltd", "Middle East & Africa"),
        Make("South Africa", 2, "+27", 4, "USD", "41 105 196", "Durban|Johannesburg|Cape Town", "Thabo|Anika|Pieter|Lerato", "Nkosi|van der Merwe|Dlamini|Botha", "Table Rock|Highveld|Umhlanga", "(Pty) Ltd", "Middle East & Africa"),
        Make("India", 5, "+91", 6, "USD", "49 103 117", "Mumbai|Chennai|Delhi|Ahmedabad", "Rajesh|Priya|Amit|Sneha|Vikram|Anjali", "Sharma|Patel|Iyer|Gupta|Reddy|Mehta", "Shakti|Himgiri|Coromandel|Suryodaya", "Pvt. Ltd.|LLP", "Asia Pacific"),
        Make("Indonesia", 7, "+62", 3, "USD", "36 103 114", "Jakarta|Surabaya", "Budi|Siti|Agus|Dewi", "Santoso|Wijaya|Pratama|Lestari", "Nusantara Jaya|Garuda Laut", "PT", "Asia Pacific"),
        Make("Vietnam", 7, "+84", 3, "USD", "14 113", "Hai Phong|Da Nang|Ho Chi Minh City", "Minh|Lan|Tuấn|Hương", "Nguyễn|Trần|Lê|Phạm", "Sao Biển|Hồng Hà", "Co., Ltd.|JSC", "Asia Pacific"),
        Make("Japan", 9, "+81", 4, "USD", "126 133 153", "Osaka|Nagoya|Yokohama", "Haruto|Yuki|Kenji|Aiko", "Tanaka|Suzuki|Watanabe|Kobayashi", "Aoba|Minato|Sakura Bussan", "K.K.|Co., Ltd.", "Asia Pacific"),
        Make("Australia", 10, "+61", 5, "USD", "101 110 124", "Melbourne|Brisbane|Perth", "Jack|Isla|Noah|Ruby|Lachlan|Zoe", "Mitchell|O'Connor|Harris|Murphy|Kelly|Nguyen", "Southern Cross|Wattle Bay|Red Gum", "Pty Ltd", "Asia Pacific"),
        Make("Hong Kong", 8, "+852", 6, "CNY", "112 119", "Hong Kong|Kowloon", "Wing|Ka Yan|Chun|Mei|Siu Ming|Wai Man", "Chan|Lam|Wong|Leung|Cheung", "Harbour Jade|Tai Ping|Victoria Link", "Ltd.|Trading Co.", "Asia Pacific"),
        Make("Taiwan", 8, "+886", 3, "USD", "61 114 220", "Taipei|Taichung|Kaohsiung", "Chih-Ming|Shu-Fen|Chia-Hao|Ya-Ting", "Chen|Lin|Huang|Chang|Hsu", "Formosa Star|Yushan|Ever Bright", "Co., Ltd.|Inc.", "Asia Pacific"),
        Make("Singapore", 8, "+65", 3, "USD", "116 119 175", "Singapore|Jurong", "Wei Ling|Jun Jie|Hui Min|Kok Wah", "Tan|Lim|Ng|Lee|Goh", "Merlion|Straits Union|Temasek Link", "Pte. Ltd.|LLP", "Asia Pacific"),
        Make("South Korea", 9, "+82", 3, "USD", "14 175 211", "Seoul|Busan|Incheon", "Min-jun|Seo-yeon|Ji-ho|Ha-eun", "Kim|Yoon|Park|Choi", "Hanbit|Daehan|Namsan", "Co., Ltd.|Inc.", "Asia Pacific"),
        Make("Russia", 3, "+7", 3, "USD", "77 95 178", "Moscow|Saint Petersburg|Novosibirsk|Vladivostok", "Dmitry|Olga|Sergey|Natalia", "Bondarenko|Yakovenko|Chernykh|Zhuk", "Sever|Volga|Ural Line", "LLC|JSC", "Europe"),
    ];

    private static readonly Dictionary<string, string> Chinese = ("United States=美国|Canada=加拿大|Mexico=墨西哥|Brazil=巴西|Chile=智利|Germany=德国|United Kingdom=英国|France=法国|Italy=意大利|"
        + "Spain=西班牙|Netherlands=荷兰|Poland=波兰|Sweden=瑞典|Turkey=土耳其|United Arab Emirates=阿联酋|Saudi Arabia=沙特阿拉伯|Egypt=埃及|Nigeria=尼日利亚|Kenya=肯尼亚|South Africa=南非|India=印度|"
        + "Indonesia=印度尼西亚|Vietnam=越南|Japan=日本|Australia=澳大利亚|Hong Kong=中国香港|Taiwan=中国台湾|Singapore=新加坡|South Korea=韩国|Russia=俄罗斯|China=中国")
        .Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string NameZh(string name) => Chinese[name];

    public static Country Named(string name) => All.First(country => country.Name == name);

    public static Country Draw(RandomStream stream) => stream.Weighted(Weights);

    private static (Country, int)[] Weights { get; } = [.. All.Select(country => (country, country.Weight))];

    /// <summary>Days at sea and at customs from Ningbo.</summary>
    private static int Transit(string team, string name) => team switch
    {
        "Europe" => 38,
        "Americas" => name is "United States" or "Canada" or "Mexico" ? 22 : 36,
        "Middle East & Africa" => 28,
        _ => name is "Australia" or "India" ? 18 : 9,
    };

    private static Country Make(string name, int offset, string phone, int weight, string currency, string octets, string cities, string first, string last,
        string roots, string suffixes, string team) =>
        new(name, offset, Transit(team, name), phone, weight, currency, [.. octets.Split(' ').Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))],
            cities.Split('|'), first.Split('|'), last.Split('|'), roots.Split('|'), suffixes.Split('|'), team);
}
