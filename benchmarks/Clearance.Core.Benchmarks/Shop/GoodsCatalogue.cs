namespace Clearance.Core.Benchmarks.Shop;

/// <summary>What the made-up shop sells. Prices are in yuan; codes of the tariff are padded to ten digits as shops hold them.</summary>
internal static class GoodsCatalogue
{
    // Category, tariff code, code of the Chinese list of articles, lowest and highest price, contents, and the rates that must be stated: duty, consumption tax, VAT.
    private const string Lines = """
        cosmetics.skin-care,3304990029,09020210,80,900,30 ml,,,
        cosmetics.skin-care,3304990029,09020220,40,600,50 ml,,,
        cosmetics.skin-care.masks,3304990021,,30,200,5 piece,,,
        cosmetics.make-up.lip,3304100010,09010400,60,260,4 g,,,
        cosmetics.make-up.eye,3304200010,,60,380,12 g,,,
        cosmetics.make-up.powder,3304910010,09010900,120,500,10 g,,,
        cosmetics.perfume,3303000010,09010100,200,1800,50 ml,,,
        cosmetics.perfume,3303000010,,200,1500,100 ml,,,
        toiletries.hair-care,3305100090,09020310,20,160,400 ml,,,13%
        toiletries.hair-care,3305100090,,20,160,400 ml,,,
        toiletries.oral-care,3306101090,,15,80,120 g,,,
        clothing.outerwear,6201409000,04010100,200,2400,1 piece,6%,,
        clothing.trousers,6203429000,,100,900,1 piece,6%,,
        clothing.accessories.scarves,6215100090,,90,800,1 piece,,,
        clothing.accessories.gloves,6216000000,04020400,50,300,1 pair,,,
        shoes.sports,6404110000,06020200,200,1300,1 pair,,,
        shoes.leather,6403990090,,300,2500,1 pair,,,
        shoes,6402910000,,100,700,1 pair,,,
        bags.handbags,4202210090,06010200,400,9000,1 piece,,,
        bags.handbags,4202220000,,150,2600,1 piece,,,
        bags.wallets,4202310090,06010300,120,1500,1 piece,,,
        watches.quartz,9102120000,07010210,300,4000,1 piece,,,
        watches.mechanical,9102210010,,900,19000,1 piece,,,
        watches.mechanical,9101210010,07010100,11000,26000,1 piece,,,
        jewellery.costume,7117190000,,60,500,1 piece,8%,,
        jewellery.precious,7113191990,08020200,500,6000,1 piece,8%,10%,
        food.milk-powder,1901109000,01010100,120,420,800 g,,,
        food.confectionery,1806900000,,20,160,300 g,,,
        food.bakery,1905310000,,15,90,250 g,,,
        food.supplements,2106909090,,80,500,200 g,12%,,
        food.condiments,2103100000,01010200,15,90,300 g,,,
        food.dairy,0406900000,,40,200,500 g,8%,,9%
        food.vegetables,0712909990,,20,120,200 g,13%,,9%
        beverages.soft,2202990099,,10,60,500 ml,,,
        beverages.coffee,2101110000,,40,220,200 g,,,
        alcohol.wine,2204210000,02020200,90,900,750 ml,,,
        alcohol.spirits.whisky,2208300000,02050000,150,2400,700 g,,,
        alcohol.sake,2206009000,,80,600,720 ml,,,
        alcohol.beer,2203000000,02010100,8,60,500 ml,0%,2%,
        medicines,3004909099,01039900,20,260,60 piece,3%,,13%
        medicines.anti-cancer,3004909010,01030100,900,9000,30 piece,0%,,3%
        books,4901990000,,20,220,1 piece,,,
        books,4901990000,17010000,20,120,1 piece,,,
        books.sets,4901990000,,90,390,1 piece,,,
        media.discs,8523491000,15020520,60,320,1 piece,0%,,9%
        electronics.phone.mobile,8517130000,16030220,1200,8900,1 piece,,,
        electronics.audio.headphones,8518300000,15020100,120,2600,1 piece,,,
        electronics.wearable.watch,8517629400,16040100,600,4200,1 piece,,,
        cameras.digital,8525893300,14010121,1800,13000,1 piece,,,
        electronics.peripherals.input,8471607100,16020100,60,800,1 piece,0%,,
        appliances,8516310000,,150,3300,1 piece,,,
        appliances,8510100000,11020300,200,1800,1 piece,,,
        toys,9503008300,19020300,40,900,1 piece,,,
        toys,9503006000,19020400,40,500,1 piece,,,
        games,9504503000,,260,2900,1 piece,,,
        sports.golf,9506310000,22010100,800,9000,1 piece,,,
        sports,9506511000,22020100,200,1900,1 piece,,,
        stationery,9608100000,19010210,15,300,1 piece,,,
        household,9617001900,,60,420,1 piece,,,
        baby,9619001100,,60,260,60 piece,,,
        tobacco.cigars,2402100000,03020000,100,900,10 piece,,36%,
        animals.wildlife,9601100010,25000000,200,3000,1 piece,20%,,13%
        pets.food,2309101000,25000000,40,300,900 g,,,9%
        money,4907009000,25000000,10,100,1 piece,7.5%,,
        other,9999999999,25000000,20,600,1 piece,10%,,
        """;

    public static IReadOnlyList<Goods> All { get; } = [.. Lines.Split('\n').Select(Goods.Parse)];
}
